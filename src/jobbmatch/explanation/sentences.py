"""Sentences of reasons: templates by key in a table a language, and how numbers, lists and quotes are said."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from jobbmatch.domain.locale import Locale

NB = Locale.NB


@lru_cache(maxsize=len(Locale))
def templates(language: Locale = NB) -> Mapping[str, str]:
    """Read the templates of a language; all languages have the same keys."""
    text = files("jobbmatch.explanation").joinpath(f"data/sentences_{language}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return MappingProxyType(dict(line.split("\t", 1) for line in lines[1:]))


def sentence(key: str, slots: Mapping[str, str], language: Locale = NB) -> str:
    """Fill a template; the first letter becomes a capital.

    >>> sentence("place.near", {"distance": "om lag 12 km"})
    'Om lag 12 km i luftlinje'
    >>> sentence("place.near", {"distance": "about 12 km"}, Locale.EN)
    'About 12 km as the crow flies'
    """
    filled = templates(language)[key].format_map(slots)
    return filled[:1].upper() + filled[1:]


def word(key: str, language: Locale = NB) -> str:
    """Give a word or phrase of the table.

    >>> word("education.bachelor"), word("education.bachelor", Locale.EN)
    ('bachelorgrad', "a bachelor's degree")
    """
    return templates(language)[key]


def named(kind: str, name: str, language: Locale = NB) -> str:
    """Give our word for a thing that readers of ads have named; a name that the table lacks is quoted.

    >>> named("authorisation", "vernepleier", Locale.NN), named("language", "klingon", Locale.EN)
    ('vernepleiar', '“klingon”')
    """
    return templates(language).get(f"{kind}.{name.lower()}") or cited(name, language)


def cited(words: str, language: Locale = NB) -> str:
    """Give words of the person or the ad: in quotation marks where the sentence is in another language than they are.

    >>> cited("renholder"), cited("renholder", Locale.NN), cited("renholder", Locale.EN)
    ('renholder', '«renholder»', '“renholder”')
    """
    return words if language is NB else word("quote", language).format(words=words)


def listed(items: Sequence[str], language: Locale = NB) -> str:
    """Join as in running text.

    >>> listed(["truck", "lager", "kasse"])
    'truck, lager og kasse'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word('list.and', language)} {items[-1]}"


def kilometres(distance: float, language: Locale = NB) -> str:
    """Say a distance from a coarse home: below 10 km nothing finer is known.

    >>> kilometres(3.2), kilometres(12.4)
    ('under 10 km', 'om lag 12 km')
    """
    if distance < 10:
        return word("distance.short", language)
    return word("distance.about", language).format(km=round(distance))


def years(number: float, language: Locale = NB) -> str:
    """Say a number of years.

    >>> years(0.5), years(1), years(4), years(1, Locale.EN)
    ('under ett år', '1 år', '4 år', '1 year')
    """
    return _years("years", number, language)


def years_of(number: float, language: Locale = NB) -> str:
    """Say a number of years before what they were spent on.

    >>> years_of(0.5), years_of(4), years_of(4, Locale.EN)
    ('under ett års', '4 års', '4 years of')
    """
    return _years("years_of", number, language)


def _years(kind: str, number: float, language: Locale) -> str:
    if number < 1:
        return word(f"{kind}.short", language)
    return word(f"{kind}.one" if int(number) == 1 else f"{kind}.some", language).format(years=int(number))


def percent_range(lowest: float, highest: float, language: Locale = NB) -> str:
    """Say a range of percentages.

    >>> percent_range(50, 80), percent_range(100, 100), percent_range(50, 80, Locale.EN)
    ('50–80 prosent', '100 prosent', '50–80 per cent')
    """
    said = f"{lowest:.0f}" if lowest == highest else f"{lowest:.0f}–{highest:.0f}"
    return word("percent.some", language).format(percent=said)
