"""Percentage of full time, as title or text say it of the position."""

import re

_NUMBER = r"(\d{1,3})(?:[.,]\d+)?"
_UNIT = r"\s*(?:%|prosents?|pst\b|percent)"
_RANGE = re.compile(rf"(?<![\d.,]){_NUMBER}{_UNIT}?\s*(?:-|–|til|to|og|eller|/)\s*{_NUMBER}{_UNIT}", re.IGNORECASE)
_LIST = re.compile(
    rf"(?<![\d.,])((?:\d{{1,3}}\s*{_UNIT}?\s*,\s*)+\d{{1,3}}{_UNIT}?\s*(?:og|eller)\s*\d{{1,3}}){_UNIT}", re.IGNORECASE
)
_ONE = re.compile(rf"(?<![\d.,]){_NUMBER}{_UNIT}", re.IGNORECASE)
_ABOUT_POSITION = re.compile(
    r"stilling|vikariat|engasjement|position|part.?time|full.?time|årsverk|fast|turnus|deltid|heltid|vakans",
    re.IGNORECASE,
)
_ABOUT_OTHER = re.compile(
    r"provisjon|bonus|pensjon|rabatt|tillegg|lønn|trekkes|trekk|dekkes|vekst|økning|markedsandel|kommisjon|sykefrav"
    r"|hjemmekontor|salary|discount|eies?\b"
    r"|eierandel|reise|travel|av (?:tiden|tida|arbeidstiden|kundene|omsetningen)",
    re.IGNORECASE,
)
_REACH = 45


def read_percent(title: str, text: str) -> tuple[int, int] | None:
    """Give the lowest and highest percentage of full time that title or text state, or None.

    >>> read_percent("Sykepleier 60–80 %", "")
    (60, 80)
    >>> read_percent("Sykepleier", "80 % fast stilling og to helgestillinger på 20 %. 2 % trekkes til pensjon.")
    (20, 80)
    """
    found = [number for words in (title, text) for number in _percents(words, anything=words is title)]
    return (min(found), max(found)) if found else None


def _percents(words: str, *, anything: bool) -> list[int]:
    """Give the percentages in words; outside the title only those that speak of a position."""
    found: list[int] = []
    for pattern in (_LIST, _RANGE, _ONE):
        for match in pattern.finditer(words):
            if anything or _of_position(words, match):
                found += [int(number) for number in re.findall(r"\d{1,3}", re.sub(r"[.,]\d+(?=\s*%)", "", match[0]))]
    return [number for number in found if 0 < number <= 100]


def _of_position(words: str, match: re.Match[str]) -> bool:
    """Whether the words around a percentage speak of a position and of nothing else that is counted so."""
    start = words.rfind("\n", 0, match.start()) + 1
    end = words.find("\n", match.end())
    before = words[max(start, match.start() - _REACH) : match.start()]
    after = words[match.end() : min(end if end >= 0 else len(words), match.end() + _REACH)]
    around = re.split(r"[.!?](?:\s|$)", before)[-1] + " " + re.split(r"[.!?](?:\s|$)", after)[0]
    return bool(_ABOUT_POSITION.search(around)) and not _ABOUT_OTHER.search(around)
