"""From the cursor's page to the tip, page by page, and knowing when it really is the tip."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import format_datetime

from jobbmatch.ingestion.clock import Clock
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.http import Answer
from jobbmatch.ingestion.feed.pages import Page, PageItem, fingerprint
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from jobbmatch.persistence.repositories.feed import FeedCursor

AskPage = Callable[[str, Mapping[str, str]], Page | Answer]
"""Asks for a page by path and headers; gives an answer where there is no page (304, 404, 410)."""

FALSE_304_NOTE = "false_304"
GONE_NOTE = "page_gone"
LOOP_NOTE = "page_points_at_itself"
_BACK = timedelta(days=1)
"""How far before the last event to begin again when the page that we stood on is gone."""


@dataclass(frozen=True, slots=True)
class WalkedPage:
    """A page that was read.

    Attributes:
        page: The page.
        fresh: Its items that are not accounted for yet.
        after: The cursor when they are.
    """

    page: Page
    fresh: tuple[PageItem, ...]
    after: FeedCursor


class Walker:
    """Walks once.

    Attributes:
        at_tip: Whether the walk ended at the newest page.
        looped: Whether it ended because pages lead in a ring.
        notes: What was odd.
        cursor: The cursor when nothing was new; None when pages were given.
    """

    def __init__(self, ask: AskPage, address: FeedAddress, clock: Clock, *, trusted_304: int, most_pages: int) -> None:
        """Walk nothing yet."""
        self._ask = ask
        self._address = address
        self._clock = clock
        self._trusted_304 = trusted_304
        self._most_pages = most_pages
        self.at_tip = False
        self.looped = False
        self.notes: list[str] = []
        self.cursor: FeedCursor | None = None

    def walk(self, cursor: FeedCursor, since: datetime | None = None) -> Iterator[WalkedPage]:
        """Give the pages from the cursor on, each when it has been read.

        Args:
            cursor: Where we stand.
            since: Begin at this moment instead.

        Raises:
            FeedError: A page cannot be had; those before it stand.
        """
        at = self._clock()
        page = self._first(cursor, since)
        visited: set[str] = set()
        while page is not None:
            visited.add(page.path)
            ring = page.next_path in visited
            self.at_tip = page.is_tip or (ring and self._is_newest(page))
            self.looped = ring and not self.at_tip
            walked = self._walked(page, cursor, at, stay=ring)
            cursor = walked.after
            yield walked
            if page.is_tip or ring or len(visited) >= self._most_pages:
                return
            at = self._clock()
            page = self._page(page.next_path or "")
            if page.path in visited:
                # Reached under another name: what it holds has been read.
                self.looped = not self._is_newest(page)
                self.at_tip = not self.looped
                return

    def _first(self, cursor: FeedCursor, since: datetime | None) -> Page | None:
        if since is not None or not cursor.page:
            return self._beginning(since)
        conditional = bool(cursor.etag) and cursor.trusted < self._trusted_304
        at = self._clock()
        found = self._ask(cursor.page, {"If-None-Match": cursor.etag} if conditional else {})
        if isinstance(found, Page):
            return found
        if found.gone:
            self.notes.append(GONE_NOTE)
            return self._beginning(cursor.event_at - _BACK if cursor.event_at else None)
        self.at_tip = True
        self.cursor = replace(cursor, trusted=cursor.trusted + 1, polled_at=at, tip_at=at)
        return None

    def _beginning(self, since: datetime | None) -> Page:
        headers = {"If-Modified-Since": format_datetime(since, usegmt=True)} if since else {}
        found = self._ask(self._address.first_page, headers)
        if isinstance(found, Answer) and not found.gone:
            # Nothing since then: the newest page is where we go on from.
            found = self._ask(self._address.last_page, {})
        return _really(found)

    def _page(self, path: str) -> Page:
        return _really(self._ask(path, {}))

    def _walked(self, page: Page, cursor: FeedCursor, at: datetime, *, stay: bool) -> WalkedPage:
        same = cursor.page == page.path and 0 < cursor.position <= len(page.items)
        known = cursor.position if same and page.fingerprint(cursor.position) == cursor.seen else 0
        fresh = page.items[known:]
        new = bool(fresh) or not page.is_tip
        lied = new and cursor.trusted > 0 and cursor.page == page.path and page.etag == cursor.etag
        if lied:
            self.notes.append(FALSE_304_NOTE)
        after = replace(
            cursor,
            polled_at=at,
            trusted=0,
            event_at=max((item.changed for item in page.items if item.changed), default=cursor.event_at),
        )
        if cursor.event_at and after.event_at:
            after = replace(after, event_at=max(cursor.event_at, after.event_at))
        if page.is_tip or stay:
            etag = "" if lied or stay else page.etag
            after = replace(after, page=page.path, position=len(page.items), seen=fingerprint(page.items), etag=etag)
        else:
            after = replace(after, page=page.next_path or "", position=0, seen="", etag="")
        return WalkedPage(page, fresh, replace(after, tip_at=at) if self.at_tip else after)

    def _is_newest(self, page: Page) -> bool:
        """Ask for the newest page, to tell the tip from a ring of pages."""
        self.notes.append(LOOP_NOTE)
        try:
            found = self._ask(self._address.last_page, {})
        except FeedError:
            return False
        return isinstance(found, Page) and found.path == page.path


def _really(found: Page | Answer) -> Page:
    if isinstance(found, Answer):
        raise FeedError(FeedProblem.REFUSED, f"(HTTP {found.status})")
    return found
