"""Only this machine, by address and by name, and no proxy in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.security.loopback import comes_from_here, host_of, is_loopback


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost", "LOCALHOST", "::ffff:127.0.0.1"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "0.0.0.0",  # noqa: S104 - the address under test
        "::",
        "10.0.0.1",
        "192.168.1.2",
        "localhost.example",
        "127.0.0.1.example",
        "example",
        "127.1",
        "2130706433",
        "0x7f.1",
        "::ffff:10.0.0.1",
    ],
)
def test_not_this_machine(host: str | None) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("header", "host"),
    [
        ("localhost", "localhost"),
        ("localhost:8080", "localhost"),
        ("[::1]:8080", "::1"),
        ("[::1]", "::1"),
        ("[::1", None),
        ("[::1]x", None),
        ("[::1]:", None),
        ("evil.example@127.0.0.1", None),
        ("127.0.0.1/x", None),
        ("127.0.0.1:80:80", None),
        ("127.0.0.1:٣", None),
        ("", None),
        (None, None),
    ],
)
def test_host_header(header: str | None, host: str | None) -> None:
    assert host_of(header) == host


@given(st.text(max_size=40))
def test_any_text_as_host_header_gives_an_answer(header: str) -> None:
    host = host_of(header)
    assert host is None or host in header


def test_a_request_from_here_to_here() -> None:
    assert comes_from_here("127.0.0.1", ["127.0.0.1:8080"], ["host", "accept"])


@pytest.mark.parametrize(
    ("client", "hosts", "headers"),
    [
        ("10.0.0.7", ["127.0.0.1:8080"], ["host"]),
        (None, ["127.0.0.1:8080"], ["host"]),
        ("127.0.0.1", ["rebound.example:8080"], ["host"]),
        ("127.0.0.1", [], []),
        ("127.0.0.1", ["127.0.0.1", "rebound.example"], ["host"]),
        ("127.0.0.1", ["127.0.0.1:8080"], ["host", "x-forwarded-for"]),
        ("127.0.0.1", ["127.0.0.1:8080"], ["host", "forwarded"]),
    ],
)
def test_a_request_from_or_to_elsewhere(client: str | None, hosts: list[str], headers: list[str]) -> None:
    assert not comes_from_here(client, hosts, headers)
