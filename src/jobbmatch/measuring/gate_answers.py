"""Random answers of humans about random vacancies: agreeing and disagreeing, taken back, and for another text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from jobbmatch.domain.answer import Answer, AnswerNumber, AnyQuestion, Question, Source
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.fingerprint import about_job, text_fingerprint
from jobbmatch.domain.given import (
    QUESTION_OF,
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
)
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode, UserId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answers import answered

_AT = datetime(2026, 9, 1, tzinfo=UTC)
_USERS = tuple(UserId(name) for name in ("kari", "jonas", "mona"))
_ELSEWHERE = tuple(MunicipalityCode(code) for code in ("0301", "3324", "3403", "4601"))
_POSTAL = tuple(PostalCode(code) for code in ("0150", "3550", "2317", "9170", "0000"))
_NAMES = (None, "Kiwi", "Kiwi Norge AS", "KIWI 532 Gol", "Åse-Vårs", "Ase Vars", "AS", "Sønn & Datter")
_NUMBERS = (None, OrganisationNumber("912345678"), OrganisationNumber("900000001"))
_CODES = tuple(StyrkCode(code) for code in ("5223", "5230", "0110", "4311"))
_DAY = HourSpan(WEEKDAYS, 480, 960)


def random_answered(random: Random, vacancy: Vacancy) -> Vacancy:
    """Give the vacancy with a few answers, applied as the program applies them."""
    answers = [_answer(random, vacancy, number) for number in range(random.randint(1, 4))]
    return answered(vacancy, answers)


def _answer(random: Random, vacancy: Vacancy, number: int) -> Answer:
    given = _KINDS[random.randrange(len(_KINDS))](random, vacancy) if random.random() < 0.7 else None
    question: AnyQuestion = QUESTION_OF[type(given)] if given else random.choice(list(Question))
    value = FacetValue.YES if given else random.choice((FacetValue.YES, FacetValue.NO))
    return Answer(
        number=AnswerNumber(number),
        vacancy_id=vacancy.id,
        fingerprint=text_fingerprint(vacancy) if random.random() < 0.95 else "0" * 64,
        question=question,
        value=value,
        reason="",
        source=Source.AD_READ,
        answered_by=random.choice(_USERS),
        answered_at=_AT,
        job=about_job(vacancy),
        confirmed_by=random.choice((None, *_USERS)),
        withdrawn_by=random.choice((None, None, None, *_USERS)),
        given=given,
    )


def _places(random: Random, vacancy: Vacancy) -> GivenPlaces:
    """Give places, many of them those that the ad states."""
    codes = [place.municipality for place in vacancy.places if place.municipality] + list(vacancy.places_in_text)
    chosen = {_place(random, codes) for _ in range(random.choice((1, 1, 1, 2)))}
    return GivenPlaces(tuple(sorted(chosen, key=str)), random.random() < 0.8)


def _place(random: Random, codes: list[MunicipalityCode]) -> GivenPlace:
    if random.random() < 0.3:
        return GivenPlace(postal_code=random.choice(_POSTAL))
    return GivenPlace(municipality=random.choice(codes if codes and random.random() < 0.6 else _ELSEWHERE))


def _employer(random: Random, vacancy: Vacancy) -> GivenEmployer:
    stated = vacancy.employer
    name = stated.name if random.random() < 0.4 else random.choice(_NAMES)
    number = stated.organisation_number if random.random() < 0.4 else random.choice(_NUMBERS)
    return GivenEmployer(name, number) if name or number else GivenEmployer("Kiwi")


def _hours(random: Random, vacancy: Vacancy) -> GivenHours:
    edges = (0, 359, 360, 480, 960, 1020, 1021, 1260)
    span = HourSpan(frozenset(random.sample(range(7), random.randint(1, 7))), random.choice(edges), 1440)
    stated = vacancy.hours.spans
    spans = random.choice(((_DAY,), (span,), (replace(span, end=random.choice(edges[1:])),), stated or (_DAY,)))
    return GivenHours(spans, random.random() < 0.8)


def _occupation(random: Random, vacancy: Vacancy) -> GivenOccupation:
    del vacancy
    return GivenOccupation(random.choice(_CODES))


_KINDS: tuple[Callable[[Random, Vacancy], GivenValue], ...] = (_places, _employer, _hours, _occupation)
