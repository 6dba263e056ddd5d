"""What a human said by a value, in words for the counsellor: bokmål."""

from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlace, GivenPlaces, GivenValue
from jobbmatch.domain.hours import HourSpan
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.taxonomy.styrk import load_styrk

_DAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")


def given_text(given: GivenValue) -> str:
    """Write what was said.

    >>> given_text(GivenEmployer("Oppdiktet Lager AS"))
    'Arbeidsgiveren er Oppdiktet Lager AS.'
    """
    match given:
        case GivenPlaces():
            places = ", ".join(map(place_name, given.places))
            return f"Arbeidsstedet er {places}" + (", og bare der." if given.only_there else ".")
        case GivenEmployer():
            number = f"organisasjonsnummer {given.organisation_number}" if given.organisation_number else ""
            return f"Arbeidsgiveren er {', '.join(filter(None, (given.name, number)))}."
        case GivenHours():
            spans = "; ".join(map(_span, given.spans))
            return f"Arbeidstiden er {spans}" + (", og ikke ellers." if given.exhaustive else ".")
        case GivenOccupation():
            name = load_styrk().name(given.code)
            return f"Yrket er {name} ({given.code})." if name else f"Yrket har koden {given.code}."


def place_name(place: GivenPlace) -> str:
    """Give the name of a place; its number where there is no such place any more."""
    gazetteer, number = load_gazetteer(), place.postal_code or place.municipality or ""
    found = gazetteer.by_postal_code(number) if place.postal_code else gazetteer.by_municipality(number)
    return found.name if found is not None else number


def _span(span: HourSpan) -> str:
    return f"{_days(sorted(span.days))} {_clock(span.start)}–{_clock(span.end)}"


def _days(days: list[int]) -> str:
    """Write days, in a row where they are one.

    >>> _days([0, 1, 2, 3, 4]), _days([5, 6]), _days([0, 2])
    ('man–fre', 'lør og søn', 'man, ons')
    """
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{_DAYS[days[0]]}–{_DAYS[days[-1]]}"
    return (" og " if days == [5, 6] else ", ").join(_DAYS[day] for day in days)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}.{minutes % 60:02}"
