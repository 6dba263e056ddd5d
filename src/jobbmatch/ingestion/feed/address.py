"""The address of a feed: where its pages, details and token lie, and which other addresses belong to it."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem

_FEED = "/api/v1/feed"
_PAGE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_PORTS = {"http": 80, "https": 443}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
LONGEST_PAGE = 500
"""Characters of a page's path."""


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """Where a feed lies.

    Attributes:
        origin: Scheme, host and port, such as ``https://pam-stilling-feed.nav.no``.
        root: Path in front of ``/api/v1/feed``; nearly always empty.
    """

    origin: str
    root: str = ""

    @classmethod
    def of(cls, url: str) -> "FeedAddress":
        """Read the address of a host, or of its feed.

        >>> FeedAddress.of("https://Feed.example/api/v1/feed").origin
        'https://feed.example'

        Raises:
            InputError: It is no such address, or holds a name, a password or a question.
        """
        try:
            parts = urlsplit(url.strip())
            origin = _origin(parts)
        except ValueError:
            origin = ""
        if not origin:
            raise InputError(
                "Adressen til feeden kan ikke leses.", hint="Bruk for eksempel https://pam-stilling-feed.nav.no"
            )
        if parts.username is not None or parts.query or parts.fragment:
            raise InputError(
                "Adressen til feeden skal bare ha tjener og sti.",
                hint="En nøkkel settes i JOBBMATCH_FEED_TOKEN, en start med --since.",
            )
        path = parts.path.rstrip("/")
        if path and not path.endswith(_FEED):
            raise InputError(
                "Adressen er ikke til en stillingsfeed.", hint=f"Den skal være bare tjeneren, eller slutte på {_FEED}"
            )
        return cls(origin, path.removesuffix(_FEED))

    @property
    def source(self) -> str:
        """What the feed is called in the store: its whole address; it holds no secret."""
        return f"{self.origin}{self.first_page}"

    @property
    def host(self) -> str:
        """Host and port."""
        return urlsplit(self.origin).netloc

    @property
    def is_encrypted(self) -> bool:
        """Whether it is asked over https; nothing of it is ever asked in another way."""
        return self.origin.startswith("https://")

    @property
    def is_this_machine(self) -> bool:
        """Whether the host is this machine by name."""
        return urlsplit(self.origin).hostname in _LOOPBACK

    @property
    def first_page(self) -> str:
        """Path of the first page."""
        return f"{self.root}{_FEED}"

    @property
    def last_page(self) -> str:
        """Path of the newest page."""
        return f"{self.first_page}?last=true"

    @property
    def token(self) -> str:
        """Path of the public token."""
        return f"{self.root}/api/publicToken"

    def detail(self, ad: VacancyId) -> str:
        """Path of one ad."""
        return f"{self.root}/api/v1/feedentry/{ad}"

    def page(self, page_id: str) -> str:
        """Path of a page.

        Raises:
            FeedError: It is no name of a page.
        """
        if not _PAGE_ID.fullmatch(page_id):
            raise FeedError(FeedProblem.WRONG_SHAPE, "Navnet på en side er ikke til å bruke.")
        return f"{self.first_page}/{page_id}"

    def next_page(self, url: str) -> str:
        """Path of the page that a page leads to.

        Raises:
            FeedError: It lies elsewhere.
        """
        parts = self.same_origin(self.first_page, url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        inside = parts.path == self.first_page or parts.path.startswith(f"{self.first_page}/")
        if not inside or len(path) > LONGEST_PAGE:
            raise FeedError(FeedProblem.LEAVES_HOST)
        return path

    def redirected(self, path: str, location: str) -> str:
        """Path that an answer sends us on to.

        Raises:
            FeedError: It is another host, port or scheme; so also never a private one behind a public one.
        """
        try:
            parts = self.same_origin(path, location)
        except FeedError as error:
            raise FeedError(FeedProblem.REDIRECTED) from error
        return parts.path + (f"?{parts.query}" if parts.query else "")

    def same_origin(self, path: str, url: str) -> SplitResult:
        """Read an address relative to a path of ours.

        Raises:
            FeedError: It is on another host, port or scheme.
        """
        try:
            parts = urlsplit(urljoin(f"{self.origin}{path}", url))
            stays = _origin(parts) == self.origin and parts.username is None
        except ValueError:
            stays = False
        if not stays:
            raise FeedError(FeedProblem.LEAVES_HOST)
        return parts


def _origin(parts: SplitResult) -> str:
    """Give the origin in its shortest form; empty when there is none."""
    if parts.scheme not in _PORTS or not parts.hostname or re.search(r"[\s\x00-\x1f\\]", parts.netloc):
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = parts.port
    return f"{parts.scheme}://{host}" + (f":{port}" if port not in (None, _PORTS[parts.scheme]) else "")
