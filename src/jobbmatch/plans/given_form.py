"""What a human says about an ad by a value, as it is typed: checked against our tables before it is kept."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from jobbmatch.domain.answer import AnyQuestion
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import (
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
    ValueQuestion,
)
from jobbmatch.domain.ids import OrganisationNumber, PostalCode, StyrkCode
from jobbmatch.errors import InputError
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.plans.safety_form import SpanForm
from jobbmatch.taxonomy.styrk import load_styrk

Made = TypeVar("Made")

_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
_ELEVEN = 11


class GivenPart(BaseModel):
    """Base of the values: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class GivenPlaceForm(GivenPart):
    """One place: a postal code or a municipality."""

    postal_code: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")] | None = None
    """Four digits."""
    municipality: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=80)] | None = None
    """A municipality by its number of 2024 or its name."""

    def to_place(self) -> GivenPlace:
        """Look the place up.

        Raises:
            InputError: Not one of the two, or no such place.
        """
        if (self.postal_code is None) == (self.municipality is None):
            raise InputError(
                "Et arbeidssted er enten et postnummer eller en kommune.",
                hint="Fyll ut bare ett av de to.",
                where="postal_code",
            )
        gazetteer = load_gazetteer()
        if self.postal_code is not None:
            if gazetteer.by_postal_code(self.postal_code) is None:
                raise InputError(
                    "Postnummeret finnes ikke.", hint="Skriv fire sifre, eller oppgi kommunen.", where="postal_code"
                )
            return GivenPlace(postal_code=PostalCode(self.postal_code))
        code = next((c for c in gazetteer.municipality_codes() if c == self.municipality), None)
        found = code or gazetteer.find_municipality(self.municipality or "")
        if found is None:
            raise InputError(
                "Kommunen finnes ikke, eller flere heter det samme.",
                hint="Skriv kommunenummeret (fire sifre, fra 2024) eller et postnummer.",
                where="municipality",
            )
        return GivenPlace(municipality=found)


class GivenPlacesForm(GivenPart):
    """Where the work is done."""

    places: list[GivenPlaceForm] = Field(min_length=1, max_length=20)
    only_there: bool = True
    """Whether it is done there and nowhere else; then places that the text mentions are settled, too."""

    def to_given(self) -> GivenPlaces:
        """Give it as domain type.

        Raises:
            InputError: No such place.
        """
        places = {_within(f"places.{number}", form.to_place) for number, form in enumerate(self.places)}
        return GivenPlaces(tuple(sorted(places, key=_numbers)), self.only_there)


class GivenEmployerForm(GivenPart):
    """For whom the work is done: the real employer or the client, by organisation number or name or both."""

    organisation_number: Annotated[str, StringConstraints(pattern=r"^[0-9]{3} ?[0-9]{3} ?[0-9]{3}$")] | None = None
    """Nine digits, the last of which is the control digit."""
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)] | None = None

    def to_given(self) -> GivenEmployer:
        """Give it as domain type.

        Raises:
            InputError: Neither is given, or the control digit is wrong, or the name has no letters.
        """
        if self.organisation_number is None and self.name is None:
            raise InputError(
                "Hvem er arbeidsgiveren?", hint="Oppgi organisasjonsnummer, navn eller begge.", where="name"
            )
        if self.name is not None and not any(letter.isalnum() for letter in self.name):
            raise InputError(
                "Navnet har ingen bokstaver.", hint="Skriv navnet slik det står i Enhetsregisteret.", where="name"
            )
        number = "".join((self.organisation_number or "").split())
        if number and not is_organisation_number(number):
            raise InputError(
                "Organisasjonsnummeret kan ikke være riktig: kontrollsifferet stemmer ikke.",
                hint="Se over de ni sifrene, eller oppgi bare navnet.",
                where="organisation_number",
            )
        name = " ".join(self.name.split()) if self.name is not None else None
        return GivenEmployer(name, OrganisationNumber(number) if number else None)


class GivenHoursForm(GivenPart):
    """When the work is done."""

    spans: list[SpanForm] = Field(min_length=1, max_length=50)
    exhaustive: bool
    """Whether there is no work at other times. Only then does it open anything."""

    def to_given(self) -> GivenHours:
        """Give it as domain type."""
        spans = {form.to_span() for form in self.spans}
        return GivenHours(tuple(sorted(spans, key=lambda s: (sorted(s.days), s.start, s.end))), self.exhaustive)


class GivenFields(GivenPart):
    """What can be said where yes or no is not enough: the field that is named as the question."""

    place: GivenPlacesForm | None = None
    employer: GivenEmployerForm | None = None
    hours: GivenHoursForm | None = None
    occupation: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")] | None = None
    """Four digits of STYRK-08."""

    def answer_to(self, question: AnyQuestion, yes_or_no: str | None) -> tuple[FacetValue, GivenValue | None]:
        """Give what is said to a question.

        Args:
            question: What was asked.
            yes_or_no: The answer by yes or no, if that was given.

        Raises:
            InputError: Not exactly one answer, or to another question; or a value that does not exist.
        """
        filled = {name for name in ValueQuestion if getattr(self, name.value) is not None}
        if isinstance(question, ValueQuestion):
            if filled != {question} or yes_or_no == FacetValue.NO:
                raise InputError("Svaret passer ikke til spørsmålet.", hint=f"Fyll ut feltet «{question.value}».")
            return FacetValue.YES, self._value(question)
        if filled or yes_or_no is None:
            raise InputError("Svaret passer ikke til spørsmålet.", hint="Svar «yes» eller «no» i feltet «value».")
        return FacetValue(yes_or_no), None

    def _value(self, question: ValueQuestion) -> GivenValue | None:
        if question is ValueQuestion.OCCUPATION:
            return _occupation(self.occupation or "")
        form = {
            ValueQuestion.PLACE: self.place,
            ValueQuestion.EMPLOYER: self.employer,
            ValueQuestion.HOURS: self.hours,
        }[question]
        make: Callable[[], GivenValue] | None = form.to_given if form is not None else None
        return _within(question.value, make) if make is not None else None


def is_organisation_number(number: str) -> bool:
    """Whether the control digit of nine digits is right (modulus 11).

    >>> is_organisation_number("974760673"), is_organisation_number("974760674")
    (True, False)
    """
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return (-total) % _ELEVEN == int(number[-1])


def _occupation(code: str) -> GivenOccupation:
    if not load_styrk().exists(StyrkCode(code)):
        raise InputError(
            "Yrkeskoden finnes ikke i STYRK-08.",
            hint="Søk opp yrket og bruk koden på fire sifre.",
            where=ValueQuestion.OCCUPATION.value,
        )
    return GivenOccupation(StyrkCode(code))


def _within(part: str, make: Callable[[], Made]) -> Made:
    """Make something of a form that stands in a larger one, so that an error says where."""
    try:
        return make()
    except InputError as error:
        raise error.within(part) from error


def _numbers(place: GivenPlace) -> tuple[str, str]:
    return place.postal_code or "", place.municipality or ""
