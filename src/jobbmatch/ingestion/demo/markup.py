"""From sections to the HTML that feed entries hold: several styles, entities, and now and then a broken encoding."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from random import Random

from jobbmatch.ingestion.demo.draw import chance, weighted

MOJIBAKE = 0.006
STYLES = {"h3": 5.0, "strong": 5.0, "bold_break": 2.0, "dashes": 1.0, "bullets": 1.0, "plain": 1.0}
_ENTITIES = str.maketrans(
    {"å": "&aring;", "ø": "&oslash;", "æ": "&aelig;", "–": "&ndash;", "Å": "&Aring;", "Ø": "&Oslash;"}
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an ad's text.

    Attributes:
        heading: Heading; empty for none.
        paragraphs: Running text.
        items: List items, after the paragraphs.
    """

    heading: str = ""
    paragraphs: Sequence[str] = ()
    items: Sequence[str] = ()


def to_html(rng: Random, sections: Sequence[Section]) -> str:
    """Write sections in one of the styles that occur."""
    style = weighted(rng, STYLES)
    html = "".join(_section(style, section) for section in sections)
    if chance(rng, 0.06):
        html = html.translate(_ENTITIES)
    if chance(rng, 0.08):
        html = html.replace("</p><p>", "</p><p>&nbsp;</p><p>", 1).replace(". ", ".&nbsp;", 1)
    return mojibake(html) if chance(rng, MOJIBAKE) else html


def mojibake(text: str) -> str:
    """Read UTF-8 as if it were Windows-1252.

    >>> mojibake("på")
    'pÃ¥'
    """
    return text.encode("utf-8").decode("cp1252", errors="ignore")


def _section(style: str, section: Section) -> str:
    paragraphs = [escape(text, quote=False) for text in section.paragraphs]
    items = [escape(text, quote=False) for text in section.items]
    return _heading(style, escape(section.heading, quote=False)) + _paragraphs(style, paragraphs) + _items(style, items)


def _heading(style: str, heading: str) -> str:
    if not heading:
        return ""
    if style == "h3":
        return f"<h3>{heading}</h3>"
    if style == "bold_break":
        return f"<b>{heading}{'' if heading.endswith('?') else ':'}</b><br />"
    return f"<p>{heading.upper()}</p>" if style == "plain" else f"<p><strong>{heading}</strong></p>"


def _paragraphs(style: str, paragraphs: Sequence[str]) -> str:
    if style == "bold_break":
        return "".join(f"{text}<br />" for text in paragraphs) + ("<br />\r\n" if paragraphs else "")
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def _items(style: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    if style in ("dashes", "bullets", "bold_break"):
        sign = "• " if style == "bullets" else "- "
        return "<p>" + "<br />".join(sign + item for item in items) + "</p>"
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
