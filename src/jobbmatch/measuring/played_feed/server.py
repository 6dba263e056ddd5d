"""The server: NAV's addresses on this machine, one thread a connection."""

import gzip
import socket
import struct
import threading
import time
from collections import Counter
from email.utils import parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, cast
from urllib.parse import urlsplit

import orjson

from jobbmatch.measuring.played_feed.faults import Fault, Kind, Script, Where
from jobbmatch.measuring.played_feed.log import PlayedLog, etag, page_number

_ROOT = "/api/v1/"
_PIECE = b" " * 65536
_HTML = b"<!doctype html><html><body><h1>Logg inn</h1></body></html>"
_ON_PAGES = frozenset({Kind.SELF, Kind.NEXT, Kind.REVERSED, Kind.REPEATED})
_BOMB_BYTES = 64 * 1024 * 1024


class PlayedFeed:
    """Plays a log until it is closed; use as a context manager.

    Attributes:
        log: What is played.
        script: What goes wrong.
        asked: How often each kind of question was asked, by name of the kind.
        headers: Headers of the page questions, in their order.
    """

    def __init__(self, log: PlayedLog, script: Script | None = None, *, port: int = 0, reveal: int = 0) -> None:
        """Take a port.

        Args:
            log: What is played.
            script: What goes wrong.
            port: Port; 0 takes a free one.
            reveal: Entries that happen at every question about the newest page.
        """
        self.log = log
        self.script = script or Script()
        self.asked: Counter[str] = Counter()
        self.headers: list[dict[str, str]] = []
        self.tokens = 0
        self.reveal = reveal
        self.over = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.feed = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def token(self) -> str:
        """The token that is valid now."""
        return f"aapen-nokkel-{self.tokens}"

    def expire(self) -> None:
        """Let the token be another one."""
        self.tokens += 1

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def wait(self) -> None:
        """Answer until told to stop."""
        self._server.serve_forever(0.2)

    def close(self) -> None:
        """Answer no more."""
        self.over.set()
        if self._thread.is_alive():
            self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> "PlayedFeed":
        """Begin."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    feed: PlayedFeed

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's own
        """Say nothing of a client that has gone."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "played"

    @property
    def feed(self) -> PlayedFeed:
        return cast("_Server", self.server).feed

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal clean."""

    def do_GET(self) -> None:
        """Answer."""
        path = urlsplit(self.path).path
        if path == "/api/publicToken":
            self._answer(Where.TOKEN, self._token)
        elif path == f"{_ROOT}feed" or path.startswith(f"{_ROOT}feed/"):
            self.feed.headers.append(dict(self.headers.items()))
            self._answer(Where.PAGE, self._page)
        elif path.startswith(f"{_ROOT}feedentry/"):
            self._answer(Where.DETAIL, self._detail)
        else:
            self._send(404, b"")

    def _answer(self, where: Where, answer: Any) -> None:  # noqa: ANN401 - a method of this class
        self.feed.asked[where.name] += 1
        if where is not Where.TOKEN and self.headers.get("Authorization") != f"Bearer {self.feed.token}":
            self._send(401, b"")
            return
        others = frozenset(Kind) - _ON_PAGES - {Kind.OLDER, Kind.FALSE_304}
        fault = self.feed.script.next(where, self.path, others)
        if fault is None or fault.kind is Kind.SLOW:
            if fault is not None:
                self.feed.over.wait(fault.seconds)
            answer()
            return
        self._go_wrong(fault)

    def _token(self) -> None:
        text = f"Current public token for the played feed:\n\n{self.feed.token}\n"
        self._send(200, text.encode(), kind="text/plain; charset=utf-8")

    def _page(self) -> None:
        feed, parts = self.feed, urlsplit(self.path)
        name = parts.path.removeprefix(f"{_ROOT}feed").strip("/")
        number = page_number(name) if name else self._first()
        if "last" in parts.query or number == feed.log.pages - 1:
            feed.log.tell(feed.reveal)
        if "last" in parts.query:
            number = feed.log.pages - 1
        page = None if number is None else feed.log.page(number)
        if page is None:
            self._send(404, b"")
            return
        mark = etag(page)
        asked = self.headers.get("If-None-Match")
        if asked and (asked == mark or feed.script.next(Where.PAGE, self.path, frozenset({Kind.FALSE_304}))):
            self._send(304, b"", mark=asked)
            return
        self._send(200, orjson.dumps(self._twisted(page)), mark=mark)

    def _first(self) -> int:
        since = self.headers.get("If-Modified-Since")
        return self.feed.log.page_since(parsedate_to_datetime(since)) if since else 0

    def _twisted(self, page: dict[str, Any]) -> dict[str, Any]:
        fault = self.feed.script.next(Where.PAGE, self.path, _ON_PAGES)
        if fault is None:
            return page
        if fault.kind is Kind.SELF:
            return page | {"next_url": page["feed_url"], "next_id": page["id"]}
        if fault.kind is Kind.NEXT:
            return page | {"next_url": fault.location, "next_id": None}
        items = page["items"][::-1] if fault.kind is Kind.REVERSED else [one for one in page["items"] for _ in range(2)]
        return page | {"items": items}

    def _detail(self) -> None:
        entry = self.feed.log.detail(urlsplit(self.path).path.rpartition("/")[2])
        if entry is None:
            self._send(404, b"")
            return
        told = dict(entry)
        if entry.get("status") == "INACTIVE":
            told.pop("ad_content", None)
        if self.feed.script.next(Where.DETAIL, self.path, frozenset({Kind.OLDER})):
            told["sistEndret"] = "2020-01-01T00:00:00+01:00"
        self._send(200, orjson.dumps(told))

    def _send(
        self, status: int, body: bytes, *, mark: str = "", kind: str = "application/json", extra: str = ""
    ) -> None:
        packed = len(body) > 1000 and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 1) if packed else body
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        if mark:
            self.send_header("ETag", mark)
        if extra:
            name, _, value = extra.partition(":")
            self.send_header(name, value.strip())
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _go_wrong(self, fault: Fault) -> None:
        if fault.kind is Kind.STATUS:
            self._send(fault.status, b"", extra=f"Retry-After: {fault.retry_after}" if fault.retry_after else "")
        elif fault.kind is Kind.REDIRECT:
            self._send(fault.status, b"", extra=f"Location: {fault.location}")
        elif fault.kind is Kind.HTML:
            self._send(200, _HTML, kind="text/html")
        elif fault.kind is Kind.CUT:
            self._send(200, b'{"version": "1.0", "items": [{"id": "7889')
        elif fault.kind is Kind.BOMB:
            self._bomb()
        elif fault.kind is Kind.EXPIRED:
            self.feed.expire()
            self._send(401, b"")
        else:
            self._broken_off(fault)

    def _bomb(self) -> None:
        body = gzip.compress(b" " * _BOMB_BYTES, 1)
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _broken_off(self, fault: Fault) -> None:
        self.close_connection = True
        if fault.kind is Kind.RESET:
            # Closed with nothing lingering: the other side sees a reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if fault.kind is Kind.CUT_CONNECTION:
            self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b'{"version": "1.0", "items": [')
        while fault.kind is Kind.ENDLESS and not self.feed.over.is_set():
            self.wfile.write(_PIECE)
            time.sleep(0)
