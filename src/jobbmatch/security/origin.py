"""Whether a request that changes something was sent by our own pages (against cross-site request forgery)."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def is_same_origin(*, method: str, scheme: str, host: str | None, origin: str | None, fetch_site: str | None) -> bool:
    """Tell whether a request may change something as far as its origin goes.

    Args:
        method: HTTP method; those that change nothing pass.
        scheme: Scheme the request came over.
        host: The Host header.
        origin: The Origin header; must be our own when it is there.
        fetch_site: The Sec-Fetch-Site header; must be ``same-origin`` when it is there.

    Returns:
        True when nothing speaks against it and at least one of the two headers speaks for it.

    >>> is_same_origin(method="PUT", scheme="http", host="localhost:1", origin=None, fetch_site=None)
    False
    """
    if method in SAFE_METHODS:
        return True
    if fetch_site is not None and fetch_site != "same-origin":
        return False
    if origin is not None:
        return bool(host) and origin.lower() == f"{scheme}://{host}".lower()
    return fetch_site is not None
