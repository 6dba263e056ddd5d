"""Letters that look like ours and are not: bold letters from other alphabets, borrowed ones, marks set over them.

A person reads them without noticing, so the readers must as well. What stays in letters that no reader knows, or is
spread out one by one, has not been read.
"""

import re
import unicodedata

_STYLED = re.compile("[\U0001d400-\U0001d7ff\U0001f130-\U0001f149\uff01-\uff5e\ufb00-\ufb06\u24b6-\u24e9]+")
"""Bold, italic, double and wide letters and figures, letters in rings and squares, letters joined into one."""
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""Marks that no letter of ours takes up: strokes through, dots under, rings around."""
_WITH_BORROWED = re.compile(r"[^\W\d_]*[\u0370-\u03ff\u0400-\u052f][^\W\d_]*")
_OURS = re.compile("[A-Za-zÆØÅæøå]")
_BORROWED = str.maketrans(
    "аеорсухіјѕһԁԛԝкмнтвгАВЕКМНОРСТУХІЈЅԌԚԜ" + "αειοορνυτκχιϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwkmhtbrABEKMHOPCTYXIJSGQW" + "aeioopvutkxicABEZHIKMNOPTYX",
)
"""Letters of Cyrillic and Greek and ours of the same look."""
_FOREIGN = re.compile(
    "[A-Za-zÆØÅæøå][\u0400-\u052f]|[\u0400-\u052f][A-Za-zÆØÅæøå]"
    "|[\u0370-\u03ff\u0400-\u1cff\u1f00-\u1fff]{3}|[\u0250-\u02af\u1d00-\u1dbf]{2}"
    "|[\u2c00-\u2c5f\u2c80-\u2dff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\uff66-\uffdc]{2}"
    "|[\U00010000-\U0001cfff\U00020000-\U0003ffff]{2}"
)
_SPREAD = re.compile(r"(?<!\w)(?:[^\W\d_] ){4,}[^\W\d_](?!\w)|(?<!\w)(?:[^\W\d_]\.){4,}[^\W\d_](?!\w)")
_MAY_BE_SPREAD = re.compile(r" [^\W\d_] [^\W\d_] [^\W\d_](?!\w)|\.[^\W\d_]\.[^\W\d_]\.")


def in_plain_letters(text: str) -> str:
    """Write letters that only look like ours as ours.

    >>> in_plain_letters("𝗡𝗮𝘁𝘁𝘃𝗮𝗸𝘁, ｎａｔｔ og n\u0430ttev\u0430kt")
    'Nattvakt, natt og nattevakt'
    """
    if _is_common(text):
        return text
    text = _STYLED.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _WITH_BORROWED.sub(_given_back, _MARKS.sub("", _UNSEEN.sub("", text)))


def is_legible(text: str) -> bool:
    """Whether all of a text is in letters that the readers know, set into words.

    >>> is_legible("Førerkort B, C og D"), is_legible("N A T T E V A K T"), is_legible("Работа ночью")
    (True, False, False)
    """
    if not _is_common(text) and _FOREIGN.search(text):
        return False
    return _MAY_BE_SPREAD.search(text) is None or _SPREAD.search(text) is None


def _is_common(text: str) -> bool:
    """Whether a text holds nothing but what Western European typewriting does; nearly all ads."""
    if text.isascii():
        return True
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _given_back(match: re.Match[str]) -> str:
    """Give a word its own letters back, where it mixes them with borrowed ones."""
    word = match[0]
    return word.translate(_BORROWED) if _OURS.search(word) else word
