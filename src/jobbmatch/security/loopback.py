"""What counts as this machine itself. The login with invented users works there and nowhere else."""

import ipaddress
from collections.abc import Iterable

LOCALHOST = "localhost"
FORWARDED_HEADERS = frozenset({"forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip"})


def is_loopback(host: str | None) -> bool:
    """Tell whether a name or address is this machine itself. Names are compared, never looked up.

    >>> [is_loopback(h) for h in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "localhost.example", None)]
    [True, True, True, False, False, False]
    """
    if not host:
        return False
    if host.lower() == LOCALHOST:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def host_of(header: str | None) -> str | None:
    """Take the host out of a Host header; None when it is not of the form host or host:port.

    >>> [host_of(h) for h in ("127.0.0.1:8080", "[::1]:8080", "localhost", "::1", "a@127.0.0.1", "localhost:x")]
    ['127.0.0.1', '::1', 'localhost', None, None, None]
    """
    if not header:
        return None
    if header.startswith("["):
        host, bracket, rest = header[1:].partition("]")
        port_ok = bool(bracket) and (rest == "" or _is_port(rest))
    else:
        host, colon, port = header.partition(":")
        port_ok = not colon or (port.isascii() and port.isdigit())
    return host if port_ok and "@" not in host and "/" not in host else None


def comes_from_here(client: str | None, hosts: Iterable[str], headers: Iterable[str]) -> bool:
    """Tell whether a request comes from this machine and means this machine.

    Args:
        client: Address of the other end of the connection.
        hosts: All Host headers; there must be exactly one. A foreign name here is a page elsewhere whose name was
            made to point at this machine.
        headers: Names of all headers, lower case. One that a proxy adds means that the true client is another.
    """
    given = list(hosts)
    return (
        is_loopback(client)
        and len(given) == 1
        and is_loopback(host_of(given[0]))
        and FORWARDED_HEADERS.isdisjoint(headers)
    )


def _is_port(rest: str) -> bool:
    return rest.startswith(":") and rest[1:].isascii() and rest[1:].isdigit()
