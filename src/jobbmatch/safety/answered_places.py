"""Where the work is done, when humans have said it."""

from collections.abc import Sequence

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.given import GivenPlace, GivenPlaces
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.heard import Heard


def answered_places(read: Vacancy, held: Sequence[Answer]) -> tuple[Place, ...]:
    """Give the places with what humans say of them.

    What holds takes the place of what was read. As long as it does not, both count, and what was unknown stays unknown.

    Args:
        read: The vacancy as the program read it.
        held: Answers about this very text.
    """
    heard = Heard.of(held, GivenPlaces)
    if not heard.values:
        return read.places
    said = tuple(dict.fromkeys(place for value in heard.values for place in areas(value)))
    holding = places_that_hold(read, held)
    if holding is not None and holding.only_there:
        return said
    open_ones = read.places or (() if holding is not None else (unknown_place(),))
    return tuple(dict.fromkeys((*open_ones, *said)))


def places_that_hold(read: Vacancy, held: Sequence[Answer]) -> GivenPlaces | None:
    """Give the places that humans say and that hold."""
    return Heard.of(held, GivenPlaces).holding(lambda value: contradicts_places(read, value))


def contradicts_places(read: Vacancy, value: GivenPlaces) -> bool:
    """Whether a place that the ad states would be gone: 'only there' against another place.

    A place that lies within a stated municipality or county is a closer answer, not another one.
    """
    said = areas(value)
    return value.only_there and not all(_kept(place, said) for place in read.places)


def areas(value: GivenPlaces) -> tuple[Place, ...]:
    """Give the areas of what was said; a number that is no more may be anywhere."""
    return tuple(_area(place) for place in value.places)


def _area(place: GivenPlace) -> Place:
    gazetteer, number = load_gazetteer(), place.postal_code or place.municipality or ""
    found = gazetteer.by_postal_code(number) if place.postal_code else gazetteer.by_municipality(number)
    return found or unknown_place(number)


def _kept(stated: Place, said: Sequence[Place]) -> bool:
    """Whether a stated place is one of those said, or holds one of them."""
    if stated.precision is Precision.UNKNOWN:
        return not stated.abroad
    return any(_holds(stated, place) for place in said)


def _holds(stated: Place, place: Place) -> bool:
    if stated.precision is Precision.COUNTY:
        return stated.county is not None and stated.county == place.county
    if stated.precision is Precision.POSTAL and place.precision is Precision.POSTAL:
        return stated.postal_code is not None and stated.postal_code == place.postal_code
    return stated.municipality is not None and stated.municipality == place.municipality
