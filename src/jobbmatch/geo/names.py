"""Brings place names to one form, so that the same place written in two ways is found."""

import re
import unicodedata

_SMALL_LETTERS = str.maketrans("áàâšŋžčđŧéèóõöü", "aaasnzcdteeooøu")
_LIST = re.compile(r"\s*(?:[/,;&+|]|\bog\b|\beller\b|\bsamt\b)\s*")
_SAME = re.compile(r"\s+-\s+")
_IN_BRACKETS = re.compile(r"^(.*?)\s*\(([^()]*)\)$")
_LOCATED = re.compile(r"^(.+?) (?:i|på) .+$")
_BROKEN = re.compile(r"(?:ï¿½|\ufffd|\?)+")
_CODE_AND_TOWN = re.compile(r"(?<!\d)(?:N(?:O)?-?\s?)?(\d{4})\s+([^\W\d][^,;/\d]*)")


def fold(name: str) -> str:
    """Give the form under which a name is looked up.

    Lower case, plain hyphens and spaces, Sami and foreign accents dropped (æ, ø and å stay), 'kommune' dropped.

    >>> fold("  KÁRÁŠJOHKA –  Karasjok kommune ")
    'karasjohka - karasjok'
    """
    text = unicodedata.normalize("NFC", name).casefold().translate(_SMALL_LETTERS)
    text = re.sub("[‐‑‒–—]", "-", text)
    text = re.sub(r"\s+", " ", text).strip(" .,;:-")
    return re.sub(r"\s+(?:kommune|fylkeskommune|fylke)$", "", text)


def in_brackets(name: str) -> tuple[str, str]:
    """Split a county in brackets off a folded name.

    >>> in_brackets("herøy (nordland)")
    ('herøy', 'nordland')
    >>> in_brackets("bergen")
    ('bergen', '')
    """
    match = _IN_BRACKETS.match(name)
    return (match[1], match[2]) if match else (name, "")


def same_place(name: str) -> list[str]:
    """Split a folded name that gives one place in several languages.

    >>> same_place("hammerfest - hammerfeasta")
    ['hammerfest', 'hammerfeasta']
    """
    return _SAME.split(name)


def several_places(name: str) -> list[str]:
    """Split a folded list of places.

    >>> several_places("oslo og bergen/voss")
    ['oslo', 'bergen', 'voss']
    """
    return [part for part in _LIST.split(name) if part]


def without_location(name: str) -> str:
    """Drop what tells a postal town from its namesakes.

    >>> without_location("bø i telemark"), without_location("kristiansand s")
    ('bø', 'kristiansand')
    """
    match = _LOCATED.match(name)
    return match[1] if match else re.sub(r" [sn]$", "", name)


def broken_pattern(name: str) -> re.Pattern[str] | None:
    """Give a pattern for a folded name in which letters were lost in transport; None if none were.

    >>> bool(broken_pattern("troms\ufffd").fullmatch("tromsø"))
    True
    """
    if not _BROKEN.search(name):
        return None
    return re.compile("[^ ]{1,2}".join(re.escape(part) for part in _BROKEN.split(name)))


def code_and_town(text: str) -> list[tuple[str, str]]:
    """Find postal codes followed by a name in an address.

    >>> code_and_town("Brygga 20, 2317 HAMAR")
    [('2317', 'hamar')]
    """
    return [(match[1], fold(match[2])) for match in _CODE_AND_TOWN.finditer(text)]
