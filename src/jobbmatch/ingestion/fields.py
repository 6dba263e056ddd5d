"""The feed's fields, each of which may be missing, null or of the wrong type."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from jobbmatch.domain.ids import OrganisationNumber

Json = Mapping[str, Any]
MAX_POSITIONS = 9999


def text_of(values: Json, name: str) -> str | None:
    """Give a field that holds text; None when it holds nothing or something else."""
    value = values.get(name)
    return value if isinstance(value, str) and value.strip() else None


def object_of(values: Json, name: str) -> Json:
    """Give a field that holds an object; an empty one when it holds something else."""
    value = values.get(name)
    return value if isinstance(value, dict) else {}


def objects_of(values: Json, name: str) -> Sequence[Json]:
    """Give the objects of a field that holds a list."""
    value = values.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def organisation_number(value: object) -> OrganisationNumber | None:
    """Read an organisation number: nine digits, the first of them 8 or 9; what is malformed is unknown.

    The check digit is not asked for: made-up employers have wrong ones so that they are nobody's, and a slip of the
    pen matches no excluded employer whether it is kept or not; the name still does.

    Dots, blanks and what cannot be seen do not count, nor 'NO' before it and 'MVA' after it.

    >>> organisation_number("992 458 003"), organisation_number("NO 992.458.003 MVA"), organisation_number("99245800")
    ('992458003', '992458003', None)
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    bare = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", str(value))) if isinstance(value, (str, int)) else ""
    found = re.fullmatch(r"(?:NO)?([89][0-9]{8})(?:MVA)?", bare, re.IGNORECASE)
    return OrganisationNumber(found[1]) if found else None


def positions(value: object) -> int:
    """Read the number of positions; 1 when it is not said.

    >>> positions("3"), positions("mange"), positions(None)
    (3, 1, 1)
    """
    digits = str(value).strip() if isinstance(value, (str, int)) else ""
    return min(max(int(digits), 1), MAX_POSITIONS) if re.fullmatch(r"[0-9]{1,6}", digits) else 1


def web_address(value: object) -> str:
    """Give an address that a page may link to: http or https with a host, else nothing.

    >>> web_address("https://example.no/jobb"), web_address("javascript:alert(1)")
    ('https://example.no/jobb', '')
    """
    text = value.strip() if isinstance(value, str) else ""
    if text.lower().startswith("www."):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    fit = parts.scheme in ("http", "https") and parts.hostname and not re.search(r"[\s\x00-\x1f<>\"]", text)
    return text if fit else ""
