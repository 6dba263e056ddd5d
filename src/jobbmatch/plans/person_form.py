"""The person's JSON: what is accepted, and how it becomes what matching and safety know.

Wishes and exclusions arrive in one file and part here: `to_person` never sees the exclusions, and
`to_profile` gives them as the type that only `safety/` takes.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from jobbmatch.domain.ids import PersonId, StyrkCode
from jobbmatch.domain.person import (
    Education,
    EducationLevel,
    Experience,
    Language,
    LanguageLevel,
    Need,
    OccupationWish,
    Person,
)
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.errors import InputError
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.grid import snap_home
from jobbmatch.plans.form_errors import describe_errors
from jobbmatch.plans.safety_form import SafetyForm
from jobbmatch.taxonomy.linking import link_occupations
from jobbmatch.taxonomy.styrk import load_styrk

MAX_FILE_BYTES = 1_000_000
LINK_AT_LEAST = 0.5
"""Own words become a code only when the link is at least this sure; the words themselves always count."""
LINKS_A_WISH = 3

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")]


class Form(BaseModel):
    """Base of all parts: unknown fields are refused, since a misspelt exclusion must never be dropped silently."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, frozen=True)


class OccupationForm(Form):
    """Work: in own words, as STYRK-08 codes, or both."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    """Own words; where there are none, the name of the first code."""
    codes: list[Code] = Field(default_factory=list, max_length=10)

    @model_validator(mode="before")
    @classmethod
    def _named(cls, given: object) -> object:
        if not isinstance(given, dict) or given.get("text"):
            return given
        codes = given.get("codes")
        first = codes[0] if isinstance(codes, list) and codes else None
        return given | {"text": (load_styrk().name(str(first)) or str(first)).lower()} if first else given

    @model_validator(mode="after")
    def _something(self) -> "OccupationForm":
        if not self.text:
            raise ValueError("oppgi text, codes eller begge")
        return self


class WishesForm(Form):
    """What the person wishes."""

    occupations: list[OccupationForm] = Field(default_factory=list, max_length=50)
    """Work wished for, most wished first."""
    interests: list[Words] = Field(default_factory=list, max_length=50)
    not_wanted: list[Words] = Field(default_factory=list, max_length=50)
    """Work that is not wanted. A wish only; what is dangerous belongs in `safety`."""


class ExperienceForm(Form):
    """Work done before."""

    title: Words
    codes: list[Code] = Field(default_factory=list, max_length=10)
    years: float = Field(default=0, ge=0, le=70)
    relevant: bool = True
    """False when the person does not want to build on it."""


class EducationForm(Form):
    """A finished education."""

    level: EducationLevel
    field: str = Field(default="", max_length=200)


class LanguageForm(Form):
    """A language and how well it is known."""

    name: Words
    level: LanguageLevel


class HomeForm(Form):
    """Where the person lives: a postal code or a municipality."""

    postal_code: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")] | None = None
    municipality: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")] | None = None
    """Municipality number of 2024."""

    @model_validator(mode="after")
    def _one_of_them(self) -> "HomeForm":
        if (self.postal_code is None) == (self.municipality is None):
            raise ValueError("oppgi enten postal_code eller municipality, ikke begge")
        return self


class PercentForm(Form):
    """Percentage of full time."""

    min: int = Field(default=0, ge=0, le=100)
    max: int = Field(default=100, ge=1, le=100)

    @model_validator(mode="after")
    def _in_order(self) -> "PercentForm":
        if self.min > self.max:
            raise ValueError("min kan ikke være større enn max")
        return self


class OrdinaryForm(Form):
    """A person as everybody sees her who works with her: nothing about safety stands here."""

    schema_version: Literal[1] = 1
    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
    """Short id in lower case; need say nothing of who it is."""
    alias: Words
    """Name to show; need not be the real one."""
    wishes: WishesForm = Field(default_factory=WishesForm)
    skills: list[Words] = Field(default_factory=list, max_length=200)
    experience: list[ExperienceForm] = Field(default_factory=list, max_length=100)
    education: list[EducationForm] = Field(default_factory=list, max_length=50)
    languages: list[LanguageForm] = Field(default_factory=list, max_length=50)
    licences: list[Words] = Field(default_factory=list, max_length=50)
    """Driving licence classes and certificates, such as B, C1, T4."""
    home: HomeForm | None = None
    max_distance_km: float | None = Field(default=None, gt=0, le=3000)
    """How far to work, in kilometres as the crow flies; absent when it does not matter."""
    percent: PercentForm = Field(default_factory=PercentForm)
    needs: list[Need] = Field(default_factory=list, max_length=20)
    """What the work must allow for."""


class PersonForm(OrdinaryForm):
    """A person, as given in a file: with what must not happen."""

    safety: SafetyForm = Field(default_factory=SafetyForm)
    """What must not happen."""

    def to_person(self) -> Person:
        """Give what matching may know; the home is snapped to its grid cell here.

        Raises:
            InputError: A postal code, municipality or occupation code does not exist.
        """
        wishes = self.wishes
        return Person(
            id=PersonId(self.id),
            alias=self.alias,
            home=_home(self.home),
            max_distance_km=self.max_distance_km,
            wishes=tuple(OccupationWish(w.text, _codes(w.text, w.codes)) for w in wishes.occupations),
            interests=tuple(wishes.interests),
            not_wanted=tuple(wishes.not_wanted),
            not_wanted_codes=tuple(code for words in wishes.not_wanted for code in _codes(words, ())),
            skills=tuple(self.skills),
            experience=tuple(
                Experience(e.title, _codes(e.title, e.codes), e.years, e.relevant) for e in self.experience
            ),
            education=tuple(Education(e.level, e.field) for e in self.education),
            languages=tuple(Language(item.name.lower(), item.level) for item in self.languages),
            licences=tuple(self.licences),
            percent=(self.percent.min, self.percent.max),
            needs=frozenset(self.needs),
        )


def _codes(words: str, given: Iterable[str]) -> tuple[StyrkCode, ...]:
    styrk = load_styrk()
    codes = tuple(StyrkCode(code) for code in given)
    for code in codes:
        if not styrk.exists(code):
            raise InputError(
                f"Yrkeskoden {code} finnes ikke i STYRK-08.", hint="Søk med: jobbmatch taxonomy search ORD"
            )
    if codes:
        return codes
    links = link_occupations(words, limit=LINKS_A_WISH)
    return tuple(link.code for link in links if link.confidence >= LINK_AT_LEAST)


def _home(home: HomeForm | None) -> Place:
    if home is None:
        return unknown_place()
    place = _home_as_given(home)
    if place is None:
        what = f"Postnummeret {home.postal_code}" if home.postal_code else f"Kommunenummeret {home.municipality}"
        raise InputError(
            f"{what} (home) finnes ikke.", hint="Bruk et gyldig postnummer, eller kommunenummer slik de er fra 2024."
        )
    return snap_home(place)


def _home_as_given(home: HomeForm) -> Place | None:
    gazetteer = load_gazetteer()
    if home.postal_code is not None:
        return gazetteer.by_postal_code(home.postal_code)
    return gazetteer.by_municipality(home.municipality or "")


def home_name(form: PersonForm) -> str:
    """Name the municipality of the home for those who see the form; empty when no home is given.

    The coarse home that matching knows may lie in the municipality beside it, which would puzzle whoever reads it.
    """
    if form.home is None:
        return ""
    place = _home_as_given(form.home)
    code = place.municipality if place else None
    return (load_gazetteer().municipality_name(code) or "") if code else ""


def parse_person(raw: bytes) -> PersonForm:
    """Read a person's JSON.

    Raises:
        InputError: It is not JSON or not of the schema; the message names each field, never its value.
    """
    try:
        return PersonForm.model_validate_json(raw)
    except ValidationError as error:
        raise InputError(
            f"Personen kan ikke leses: {describe_errors(error)}.", hint="Se skjemaet med: jobbmatch schema person"
        ) from None


def load_person_file(path: Path) -> PersonForm:
    """Read a person from a file.

    Raises:
        InputError: The file is missing, too large or not of the schema.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise InputError(f"Personfilen {path} er over 1 MB.", hint="En person er noen få kB JSON. Er det rett fil?")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"Personfilen {path} finnes ikke.", hint="Skriv stien til en fil som finnes.") from None
    except OSError:
        raise InputError(f"Personfilen {path} kan ikke leses.", hint="Er det en fil, og har du lov til det?") from None
    return parse_person(raw)
