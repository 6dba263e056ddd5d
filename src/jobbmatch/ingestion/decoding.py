"""Bytes to JSON values. UTF-8 is what JSON is; Windows-1252 is what old exports of Norwegian text are."""

from typing import Any

import orjson

from jobbmatch.ingestion.rules import QuarantineRule

WINDOWS_1252 = "windows_1252"
"""Note on an entry that was no UTF-8 and was read as Windows-1252."""


class UndecodableError(ValueError):
    """The bytes hold no JSON value.

    Attributes:
        rule: The rule they broke.
        detail: Where and why.
    """

    def __init__(self, rule: QuarantineRule, detail: str) -> None:
        """Keep the rule and what is known."""
        super().__init__(detail)
        self.rule = rule
        self.detail = detail


def decode(data: bytes) -> tuple[Any, str]:
    """Read a JSON value; the second part notes what was odd.

    >>> decode(b'"bl\\xe5"')
    ('blå', 'windows_1252')

    Raises:
        UndecodableError: It is no JSON, or no text at all.
    """
    try:
        return _writable(orjson.loads(data)), ""
    except orjson.JSONDecodeError as error:
        # The error keeps the whole document; only the place goes on.
        detail = f"Linje {error.lineno}, tegn {error.colno}."
    try:
        data.decode()
    except UnicodeDecodeError:
        return _decode_old(data), WINDOWS_1252
    raise UndecodableError(QuarantineRule.NOT_JSON, detail)


def _decode_old(data: bytes) -> object:
    try:
        return _writable(orjson.loads(data.decode("cp1252")))
    except UnicodeDecodeError:
        raise UndecodableError(QuarantineRule.NOT_TEXT, "") from None
    except orjson.JSONDecodeError as error:
        raise UndecodableError(QuarantineRule.NOT_JSON, f"Linje {error.lineno}, tegn {error.colno}.") from None


def _writable(value: object) -> object:
    """Refuse what can be read but not written again: more than 254 levels, which no ad has."""
    try:
        orjson.dumps(value)
    except orjson.JSONEncodeError:
        raise UndecodableError(QuarantineRule.NOT_JSON, "For mange nivåer.") from None
    return value
