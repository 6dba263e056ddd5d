"""Makes safe plain text out of what advertisers send: HTML of all kinds, entities coded twice, broken letters.

Everything after this room works on the cleaned text only, so that a quote can be found again where it is said to stand.
"""

import html
import re
import unicodedata
from functools import lru_cache

import ftfy
import nh3

from jobbmatch.text.odd_letters import in_plain_letters, is_legible

MAX_CHARS = 60_000
"""Longest text that is kept; what was cut is unknown, see :func:`is_whole`."""

LOST_LETTER = "\ufffd"
"""Stands where the source lost a letter for good, and where a text was cut off."""

_MAX_RAW = 600_000
_BLOCKS = "p div br li ul ol h1 h2 h3 h4 h5 h6 tr td th table section article header footer blockquote pre dl dt dd hr"
_BLOCK_TAGS = frozenset(_BLOCKS.split())
_DROPPED_WITH_CONTENT = {"script", "style"}
"""What no reader of the ad sees either. All else may be what the ad says, and is read."""
_TAGS_THERE_ARE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote body br button"
        " canvas caption center circle cite code col colgroup data datalist dd defs del desc details dfn dialog dir div"
        " dl dt ellipse em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head"
        " header hgroup hr html i iframe image img input ins kbd label legend li line link main map mark marquee math"
        " menu menuitem meta metadata meter mi mn mo mrow mtext nav nobr noframes noscript object ol optgroup option"
        " output p param path picture polygon polyline pre progress q rect rp rt ruby s samp script section select"
        " small source span strike strong style sub summary sup svg table tbody td template text textarea tfoot th"
        " thead time title tr track tspan tt u ul use var video wbr xml",
    )
)
_SHUTTING_OUT = frozenset(
    {"svg", "text", "tspan", "math", "mtext", "mrow", "mi", "mn", "mo", "template", "iframe", "title"}
)
"""Tags whose content the parser drops though a reader may see it."""
_TAG_NAMES = re.compile(r"<(?:/ ?)?([^\W_]+)(?=[\s/>])")
_PICTURE = re.compile(r"<img\b[^<>]*?\balt\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')[^<>]*>", re.IGNORECASE)
_PICTURE_DATA = re.compile(r"data:[\w/+.-]{1,40};base64,[A-Za-z0-9+/=\s]+")
_HIDES_TO_THE_END = ("<!--", "-->"), ("<style", "</style"), ("<script", "</script")

_LOOKS_LIKE_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_LOOKS_LIKE_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_MOJIBAKE = re.compile(
    r"(?:[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]"
    r"|â[\u0080-\u00bf\u20ac][\u0080-\u00bf\u0152-\u0178\u02c6-\u2122])+"
)
_LOST = re.compile(r"[ïÏ]¿½")
_ITEM = re.compile(r"<(?:li|dt|dd)>")
_BREAK = re.compile(r"</?(?:" + "|".join(sorted(_BLOCK_TAGS)) + r")>")
_BLANKS = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_ODD_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]"
)
_LINES = re.compile(r" ?\n[ \n]*")
_RAISED_MINUTES = re.compile(r"(?<=\d)([⁰¹²³⁴⁵])([⁰¹²³⁴⁵⁶⁷⁸⁹])")
"""Minutes set above the line: '22⁰⁰'."""
_FROM_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EMPTY_ITEM = re.compile(r"^- *$\n?", re.MULTILINE)


def clean_html(raw: str | None) -> str:
    """Make plain text of an ad: one line a paragraph, heading or list item, items marked with ``- ``.

    No markup, no control or invisible characters, no blank lines, at most ``MAX_CHARS`` characters.

    >>> clean_html("<h2>Om jobben</h2><ul><li>Arbeid p&amp;aring; dagtid</li></ul><script>x()</script>")
    'Om jobben\\n- Arbeid på dagtid'
    """
    if not raw:
        return ""
    text = raw if len(raw) <= _MAX_RAW else _cut(_PICTURE_DATA.sub("", raw), _MAX_RAW)
    for _ in range(5):
        if _LOOKS_LIKE_MARKUP.search(text):
            text = _without_markup(text)
        elif _LOOKS_LIKE_ENTITY.search(text):
            text = html.unescape(text)
        else:
            break
    return _tidy(text)


def clean_line(raw: str | None) -> str:
    """Make one line of plain text of a title, name or other short field.

    >>> clean_line(" Butikkmedarbeider &amp; s&#248;ppelmann\\n<b>NÃ¥</b> ")
    'Butikkmedarbeider & søppelmann Nå'
    """
    return " ".join(line.removeprefix("- ") for line in clean_html(raw).split("\n"))


@lru_cache(maxsize=16)
def is_whole(text: str) -> bool:
    """Whether a cleaned text holds all that the advertiser wrote: not cut, no letter lost, all in letters we read.

    >>> is_whole("Arbeid på dagtid"), is_whole("Arbeid p\ufffd d\ufffdgn")
    (True, False)
    """
    return len(text) <= MAX_CHARS and LOST_LETTER not in text and is_legible(text)


def _without_markup(text: str) -> str:
    """Drop tags and what never is text; block tags become line breaks."""
    text = _opened(_ODD_LINE_ENDS.sub(" ", text).replace("\n", " "))
    safe = nh3.clean(
        text, tags=set(_BLOCK_TAGS), clean_content_tags=_DROPPED_WITH_CONTENT, attributes={}, link_rel=None
    )
    return html.unescape(_BREAK.sub("\n", _ITEM.sub("\n- ", safe)))


def _opened(text: str) -> str:
    """Bring to light what a parser would drop though it may be the ad's own words."""
    names = frozenset(map(str.lower, _TAG_NAMES.findall(text)))
    for begins, ends in _HIDES_TO_THE_END:
        last = text.rfind(begins)
        if last > text.rfind(ends):
            text = f"{text[:last]} {text[last + len(begins) :]}"
    if "img" in names:
        text = _PICTURE.sub(r"<p>\1\2</p>", text)
    for name in names & _SHUTTING_OUT:
        text = re.sub(rf"</?{name}(?=[\s/>])[^<>]*>?", " ", text, flags=re.IGNORECASE)
    for name in names - _TAGS_THERE_ARE:
        text = re.sub(rf"<(?=/?{name}[\s/>])", " ", text, flags=re.IGNORECASE)
    return text.replace("<![CDATA[", " ").replace("]]>", " ")


def _cut(text: str, most: int) -> str:
    """Cut a text that is too long, and leave a mark that there was more."""
    return text if len(text) <= most else text[: most - 1] + LOST_LETTER


def _tidy(text: str) -> str:
    """Mend letters, drop what cannot be seen, and set each line apart by one line break."""
    text = _LOST.sub(LOST_LETTER, text)
    for _ in range(2):
        text = _MOJIBAKE.sub(_mended, text)
    if not text.isascii():
        text = in_plain_letters(unicodedata.normalize("NFC", text))
        text = _RAISED_MINUTES.sub(lambda found: f".{found[0].translate(_FROM_RAISED)}", text)
    text = _ODD_LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text).replace("\u2011", "-")
    text = _LINES.sub("\n", _BLANKS.sub(" ", text))
    return _cut(_EMPTY_ITEM.sub("", text).strip(), MAX_CHARS)


def _mended(match: re.Match[str]) -> str:
    """Read letters again that were UTF-8 and had been taken for Windows-1252; sound letters may stand beside them."""
    try:
        return b"".join(map(_byte_of, match[0])).decode("utf-8")
    except UnicodeError:
        return ftfy.fix_encoding(match[0])


def _byte_of(letter: str) -> bytes:
    """Give the byte that a letter was read from."""
    return letter.encode("latin-1") if ord(letter) < 256 else letter.encode("cp1252")
