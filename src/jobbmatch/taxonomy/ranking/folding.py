"""Words as comparison sees them: lower case, no accents, any script."""

import re
import unicodedata

WORD = re.compile(r"\w+[+#]*")
LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "œ": "oe"})
"""Letters that are no letter with a sign to Unicode, and how people write them on another keyboard."""


def fold(text: str) -> str:
    """Lower-case a text and take the signs off its letters.

    >>> fold("Førskolelærer Málaga Łódź")
    'forskolelaerer malaga lodz'
    """
    apart = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    return apart if apart.isascii() else "".join(sign for sign in apart if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Split a text into words and numbers of any script, lower-cased, with the signs still on.

    >>> words("IT-konsulent (C++) / Учител")
    ['it', 'konsulent', 'c++', 'учител']
    """
    return WORD.findall(unicodedata.normalize("NFKC", text).lower())
