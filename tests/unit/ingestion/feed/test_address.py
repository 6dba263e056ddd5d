import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem

HOST = FeedAddress.of("https://feed.example")


@pytest.mark.parametrize(
    ("url", "origin", "root"),
    [
        ("https://feed.example", "https://feed.example", ""),
        ("https://feed.example/", "https://feed.example", ""),
        ("https://FEED.example:443/api/v1/feed/", "https://feed.example", ""),
        ("http://127.0.0.1:8091", "http://127.0.0.1:8091", ""),
        ("http://[::1]:8091/api/v1/feed", "http://[::1]:8091", ""),
        ("https://proxy.example/nav/api/v1/feed", "https://proxy.example", "/nav"),
    ],
)
def test_a_host_or_its_feed(url: str, origin: str, root: str) -> None:
    address = FeedAddress.of(url)
    assert (address.origin, address.root) == (origin, root)
    assert address.first_page == f"{root}/api/v1/feed"
    assert address.token == f"{root}/api/publicToken"
    assert address.source == f"{origin}{root}/api/v1/feed"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://feed.example",
        "file:///etc/passwd",
        "https://",
        "https://feed.example:x",
        "https://user:hemmelig@feed.example",
        "https://feed.example/api/v1/feed?token=hemmelig",
        "https://feed.example/#hemmelig",
        "https://feed.example/something",
        "https://feed example",
        "tull",
    ],
)
def test_other_addresses_are_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(InputError) as caught:
        FeedAddress.of(url)
    assert "hemmelig" not in str(caught.value)


def test_paths_of_pages_and_details() -> None:
    assert HOST.page("a-1") == "/api/v1/feed/a-1"
    assert HOST.detail(VacancyId("x")) == "/api/v1/feedentry/x"
    for name in ("", "../x", "a/b", "a?b", "x" * 101):
        with pytest.raises(FeedError):
            HOST.page(name)


@pytest.mark.parametrize("url", ["/api/v1/feed/x", "https://feed.example/api/v1/feed/x", "feed/x"])
def test_a_next_page_on_the_same_host(url: str) -> None:
    assert HOST.next_page(url) == "/api/v1/feed/x"


@pytest.mark.parametrize(
    "url",
    [
        "http://feed.example/api/v1/feed/x",
        "https://feed.example:8443/api/v1/feed/x",
        "https://other.example/api/v1/feed/x",
        "//other.example/api/v1/feed/x",
        "https://feed.example@other.example/api/v1/feed/x",
        "https://user@feed.example/api/v1/feed/x",
        "/api/v1/feedentry/x",
        "/internal",
        "https://[",
        "javascript:alert(1)",
        "/api/v1/feed/" + "x" * 600,
    ],
)
def test_a_next_page_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(FeedError) as caught:
        HOST.next_page(url)
    assert caught.value.problem is FeedProblem.LEAVES_HOST


def test_redirects_stay_on_the_host() -> None:
    assert HOST.redirected("/api/v1/feed", "/api/v2/feed?x=1") == "/api/v2/feed?x=1"
    for location in ("http://10.0.0.1/", "https://localhost/", "", "http://feed.example/"):
        if location:
            with pytest.raises(FeedError) as caught:
                HOST.redirected("/api/v1/feed", location)
            assert caught.value.problem is FeedProblem.REDIRECTED


def test_this_machine_is_known_by_name() -> None:
    assert FeedAddress.of("http://localhost:1").is_this_machine
    assert not HOST.is_this_machine
    assert (HOST.is_encrypted, FeedAddress.of("http://localhost:1").is_encrypted) == (True, False)
