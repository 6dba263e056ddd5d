"""Spec of the rule 'hours'."""

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import NO_FACETS, Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import ALL_DAYS, HOURS_UNKNOWN, WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import HoursExclusion, SafetyProfile, Strength
from jobbmatch.domain.vacancy import Vacancy
from tests.factories.safety import HARMLESS, vacancy
from tests.spec.safety.table import Row, Spec

_ALL_DAY = HourSpan(ALL_DAYS, 6 * 60, 17 * 60)


def _profile(strength: Strength) -> SafetyProfile:
    return SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 450, 930),), strength),))


def _early(strength: Strength) -> SafetyProfile:
    return SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 6 * 60, 17 * 60),), strength),))


def _anytime(strength: Strength) -> SafetyProfile:
    return SafetyProfile(hours=(HoursExclusion((HourSpan(ALL_DAYS, 0, 24 * 60),), strength),))


def _working(start: int, end: int, *, exhaustive: bool, days: frozenset[int] = WEEKDAYS) -> Vacancy:
    return vacancy(hours=WorkingHours((HourSpan(days, start, end),), exhaustive), facets=NO_FACETS)


SPEC = Spec(
    RuleCode.HOURS,
    "Arbeidstider",
    "Personen kan bare arbeide i bestemte tider av uka. Oppgitte tider utenfor bryter utelukkelsen. Er tidene ikke "
    "oppgitt, regnes hele uka som mulig arbeidstid; et sikkert nei til natt, kveld eller helg, eller en fullstendig "
    "oppgave av tidene, snevrer inn.",
    "Personen kan arbeide hverdager 07.30–15.30.",
    _profile,
    (
        Row("Hverdager 07.30–15.30, og ikke andre tider.", _working(450, 930, exhaustive=True)),
        Row("Hverdager 07.30–15.31, og ikke andre tider.", _working(450, 931, exhaustive=True), "outside"),
        Row("Hverdager 07.29–15.30, og ikke andre tider.", _working(449, 930, exhaustive=True), "outside"),
        Row("Natten over midnatt, 22–06.", _working(22 * 60, 6 * 60, exhaustive=True), "outside"),
        Row("Alle dager 08–15.", _working(480, 900, exhaustive=True, days=ALL_DAYS), "outside"),
        Row(
            "Hverdager 08–15, men det kan være flere tider.",
            _working(480, 900, exhaustive=False),
            "unknown",
            unknown=True,
        ),
        Row("Ingen tider er oppgitt.", vacancy(hours=HOURS_UNKNOWN, facets=NO_FACETS), "unknown", unknown=True),
        Row(
            "Ingen tider er oppgitt, men sikkert nei til natt, kveld og helg. Det kan bety fra 06 til 17.",
            vacancy(hours=HOURS_UNKNOWN),
            "unknown",
            unknown=True,
        ),
        Row(
            "Det samme, for en person som kan arbeide hverdager 06–17.",
            vacancy(hours=HOURS_UNKNOWN),
            profile=_early,
        ),
        Row(
            "Det samme, men helg er uklart, for en person som kan arbeide hverdager 06–17.",
            vacancy(hours=HOURS_UNKNOWN, facets={**HARMLESS, Facet.WEEKEND: FacetReading(FacetValue.UNCLEAR)}),
            "unknown",
            profile=_early,
            unknown=True,
        ),
        Row(
            "Tider utenfor er oppgitt, selv om lesningen sier nei til helg: alle dager 06–17.",
            vacancy(hours=WorkingHours((_ALL_DAY,), exhaustive=True)),
            "outside",
            profile=_early,
        ),
        Row(
            "Ingen tider er oppgitt, for en person som kan arbeide hele uka.",
            vacancy(hours=HOURS_UNKNOWN, facets=NO_FACETS),
            profile=_anytime,
        ),
    ),
)
