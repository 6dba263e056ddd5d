"""Which lines of an ad say what one must have: lines that demand, and the list under a heading that does."""

import re
from collections.abc import Iterator

_DEMANDS = re.compile(
    r"\b(?:må|krav|krever|krevjer|kreves|krevst|krevjast|påkrevd|påkravd|nødvendig|naudsynt|forutsetter|føreset"
    r"|obligatorisk|must|requires?|required|requirements?|mandatory|essential)\b",
    re.I,
)
_HEADS_A_LIST = re.compile(
    r"^(?:absolutte |formelle |faglige |faglege |våre |minimum )?(?:krav|kvalifikasjonskrav|kompetansekrav|må ha"
    r"|må-krav|dette må du ha|du må ha|vi krever|vi krev|requirements?|must have|required)\b",
    re.I,
)
_MILD = re.compile(
    r"ønskelig|ønskjeleg|ønsket|ønskje|fordel|føremon|gjerne|pluss|foretrekk|føretrekk|helst|kan kompensere|ingen krav"
    r"|ikke (?:et |noe )?krav|ikkje (?:eit |noko )?krav|ikke nødvendig|ikkje naudsynt|opplæring|desirable|preferred"
    r"|advantage|a plus|nice to have|not required|no requirement",
    re.I,
)
_ITEM = re.compile(r"^\s*[-–*·•]")
MOST_WORDS_OF_A_HEADING = 6


def is_welcome_only(line: str) -> bool:
    """Whether a line says that something is welcome, not needed, or learnt there.

    >>> is_welcome_only("Truckbevis er en fordel"), is_welcome_only("Truckbevis")
    (True, False)
    """
    return bool(_MILD.search(line))


def must_lines(text: str) -> Iterator[str]:
    """Give the lines that say what the applicant must have; what is only welcome, or is learnt there, is left out.

    >>> list(must_lines("Krav:\\n- Excel\\n- SQL er en fordel\\nVi tilbyr:\\n- Word\\nDu må kunne sveise."))
    ['Krav:', '- Excel', 'Du må kunne sveise.']
    """
    in_list = False
    for line in text.split("\n"):
        if not line.strip():
            continue
        if not _ITEM.match(line):
            in_list = bool(_HEADS_A_LIST.match(line.strip())) and len(line.split()) <= MOST_WORDS_OF_A_HEADING
        if (in_list or _DEMANDS.search(line)) and not is_welcome_only(line):
            yield line
