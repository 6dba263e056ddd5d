"""An ad that the person brings herself. What she is told has the same form whatever the cause."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.domain.decision import Decision
from jobbmatch.ingestion.own_ad import OwnAd

TALK, ASK = "Denne kan dere snakke om.", "Snakk med veilederen din om denne."

Line = Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)]


class OwnAdText(Taken):
    """An ad as it was pasted in."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
    text: Annotated[str, StringConstraints(min_length=1, max_length=50_000, strip_whitespace=True)]
    employer: Line = ""
    postal_code: Annotated[str, StringConstraints(pattern=r"^([0-9]{4})?$")] = ""
    """Of the place of work."""
    place: Line = ""
    """Name of the place of work."""

    def to_ad(self) -> OwnAd:
        """Give it as the readers take it."""
        return OwnAd(self.title, self.text, self.employer, self.postal_code, self.place)


class OwnAdForm(Taken):
    """An ad: pasted in, or by its link at arbeidsplassen.nav.no. Nothing is fetched, and nothing is kept."""

    ad: OwnAdText | None = None
    link: Annotated[str, StringConstraints(max_length=300)] | None = None
    """Address of the ad at arbeidsplassen.nav.no, or its id; it must stand in the market."""


class OwnAdAdvice(Given):
    """What to do with the ad; safe to show to the person."""

    person_id: str
    vacancy_id: str
    title: str
    advice: Literal["talk", "ask"]
    """`talk`: you can talk about it; `ask`: talk with the counsellor about it."""
    text: str
    """The same in words."""

    @classmethod
    def of(cls, person_id: str, decision: Decision, title: str) -> "OwnAdAdvice":
        """Say no more than whether it may be shown."""
        free = decision.may_leave
        return cls(
            person_id=person_id,
            vacancy_id=decision.vacancy_id,
            title=title,
            advice="talk" if free else "ask",
            text=TALK if free else ASK,
        )
