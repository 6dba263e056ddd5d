"""What would open more. Only wishes stand here, and counts in steps of what may be shown to the person."""

from datetime import date

from jobbmatch.api.schemas.base import Given
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.widening import Opened, WideningKind
from jobbmatch.explanation.widening import change_words, more_words


class PercentWish(Given):
    """Lowest and highest percentage of full time."""

    min: int
    max: int


class WideningView(Given):
    """One small change of one wish. Of the four last fields those are set that the change is about."""

    kind: WideningKind
    sentence: str
    """What would be changed, in the language of the answer."""
    more: int
    """How many more matches at least: 0, 1, 5, 10 or 20."""
    more_words: str
    """The same in words."""
    max_distance_km: float | None
    """What the wish would be from then on."""
    percent: PercentWish | None
    """What the wish would be from then on."""
    text: str
    """The occupation to add, or the words to take out of what is not wanted; else empty."""
    codes: list[str]
    """STYRK-08 codes of it."""

    @classmethod
    def of(cls, opened: Opened, language: Locale) -> "WideningView":
        """Describe a change."""
        change = opened.widening
        return cls(
            kind=change.kind,
            sentence=change_words(change, language),
            more=opened.more,
            more_words=more_words(opened, language),
            max_distance_km=change.max_distance_km,
            percent=None if change.percent is None else PercentWish(min=change.percent[0], max=change.percent[1]),
            text=change.text,
            codes=list(change.codes),
        )


class WideningList(Given):
    """Small changes of a person's wishes; which ones are offered depends on the wishes alone."""

    person_id: str
    as_of: date
    language: Locale
    fitting: int
    """How many matches fit all of the wishes at least: 0, 1, 5, 10 or 20. A list goes on with what fits less."""
    changes: list[WideningView]
