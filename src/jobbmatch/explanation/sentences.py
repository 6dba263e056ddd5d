"""Sentences of reasons: templates by key in a table a language, and how numbers and lists are said."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from jobbmatch.errors import InputError

LANGUAGES = ("nb",)


@lru_cache(maxsize=len(LANGUAGES))
def templates(language: str = "nb") -> Mapping[str, str]:
    """Read the templates of a language.

    Raises:
        InputError: There is no such language.
    """
    if language not in LANGUAGES:
        raise InputError(f"Begrunnelser finnes ikke på språket '{language}'.", hint=f"Velg: {', '.join(LANGUAGES)}.")
    text = files("jobbmatch.explanation").joinpath(f"data/sentences_{language}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return MappingProxyType(dict(line.split("\t", 1) for line in lines[1:]))


def sentence(key: str, slots: Mapping[str, str], language: str = "nb") -> str:
    """Fill a template; the first letter becomes a capital.

    >>> sentence("place.near", {"distance": "om lag 12 km"})
    'Om lag 12 km i luftlinje'
    """
    filled = templates(language)[key].format_map(slots)
    return filled[:1].upper() + filled[1:]


def word(key: str, language: str = "nb") -> str:
    """Give a word or phrase of the table.

    >>> word("education.bachelor")
    'bachelorgrad'
    """
    return templates(language)[key]


def listed(items: Sequence[str], language: str = "nb") -> str:
    """Join as in running text.

    >>> listed(["truck", "lager", "kasse"])
    'truck, lager og kasse'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word('list.and', language)} {items[-1]}"


def kilometres(distance: float, language: str = "nb") -> str:
    """Say a distance from a coarse home: below 10 km nothing finer is known.

    >>> kilometres(3.2), kilometres(12.4)
    ('under 10 km', 'om lag 12 km')
    """
    if distance < 10:
        return word("distance.short", language)
    return word("distance.about", language).format(km=round(distance))


def years(number: float, language: str = "nb") -> str:
    """Say a number of years.

    >>> years(0.5), years(1), years(4)
    ('under ett år', '1 år', '4 år')
    """
    return word("years.short", language) if number < 1 else word("years.some", language).format(years=int(number))


def years_of(number: float, language: str = "nb") -> str:
    """Say a number of years before what they were spent on.

    >>> years_of(0.5), years_of(4)
    ('under ett års', '4 års')
    """
    return word("years.short_of", language) if number < 1 else word("years.some_of", language).format(years=int(number))


def percent_range(lowest: float, highest: float, language: str = "nb") -> str:
    """Say a range of percentages.

    >>> percent_range(50, 80), percent_range(100, 100)
    ('50–80 prosent', '100 prosent')
    """
    said = f"{lowest:.0f}" if lowest == highest else f"{lowest:.0f}–{highest:.0f}"
    return word("percent.some", language).format(percent=said)
