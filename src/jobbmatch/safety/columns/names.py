"""Name forms: how two spellings of an employer's name are made alike."""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+|\d+")
_FOLD = str.maketrans(
    # Letters that do not come apart into a plain one and an accent, and signs.
    {"ø": "o", "æ": "ae", "ß": "ss", "&": " og ", "'": "", "’": "", "´": ""}
    # Common ones that would, so that nearly all texts are plain after this.
    | dict(zip("åäáàéèêöóüñ", "aaaaeeeooun", strict=True))
    | dict.fromkeys("–—«»“”…•·\u00a0", " ")
)
_COMPANY_FORMS = frozenset(
    {"as", "asa", "ans", "da", "ba", "sa", "hf", "iks", "ks", "sf", "enk", "nuf", "stiftelsen", "avd", "avdeling"}
)


def words_of(text: str) -> list[str]:
    """Give the words of a text, folded: case, accents, punctuation and the joint of letters and figures fall away.

    >>> words_of("REMA1000, Møller's")
    ['rema', '1000', 'mollers']
    """
    folded = text.casefold().translate(_FOLD)
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _WORD.findall(folded)


def words_of_name(name: str) -> tuple[str, ...]:
    """Give the words of an employer's name without company forms; a name of nothing else keeps them.

    >>> words_of_name("Hansen & Sønn AS, avd. Moss")
    ('hansen', 'og', 'sonn', 'moss')
    """
    words = words_of(name)
    return tuple(word for word in words if word not in _COMPANY_FORMS) or tuple(words)


def run_together(words: Sequence[str]) -> str:
    """Give the words of a name as one run, so that it does not matter where they are parted or how ø is written.

    >>> run_together(words_of("Øst-Bakeriet")), run_together(words_of("Oestbakeriet"))
    ('ostbakeriet', 'ostbakeriet')
    """
    return "".join(words).replace("oe", "o").replace("ae", "a").replace("aa", "a")
