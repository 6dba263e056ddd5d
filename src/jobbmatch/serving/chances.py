"""How likely an open question is to get the harmless answer, as far as the market and earlier answers tell."""

from collections import Counter
from collections.abc import Iterable

from jobbmatch.domain.answer import Answer, Question
from jobbmatch.domain.facet import FacetValue, harmless
from jobbmatch.domain.fingerprint import SURE_OCCUPATION
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answered_times import spelt_out

WEIGHT = 5
"""A human's answer counts as this many readings of ads: it is about an ad that left the question open."""
PRIOR = 10
"""Strength of the share of the whole market, in readings."""
EVEN = 0.5
GROUP_DIGITS = 2
_ALL = "*"

Key = tuple[Question, str]


class Readings:
    """What was read of the ads, where it was read: counted once for a market, whatever is answered later."""

    def __init__(self, vacancies: Iterable[Vacancy]) -> None:
        """Count harmless readings, and all that are settled, by question and occupation group.

        Args:
            vacancies: The market as it was read.
        """
        # Counted as they stand first: there are few different ones, and a market has some hundred thousand readings.
        found = Counter(
            (facet, reading.value, group)
            for vacancy in vacancies
            for group in (group_of(vacancy),)
            for facet, reading in vacancy.facets.items()
        )
        self.harmless: Counter[Key] = Counter()
        self.all: Counter[Key] = Counter()
        for (facet, value, group), times in found.items():
            if value is not FacetValue.UNCLEAR:
                for key in _keys(Question(facet.value), group):
                    self.all[key] += times
                    self.harmless[key] += times * (value is harmless(facet))


class Chances:
    """Shares of harmless answers by question and occupation group (two figures of STYRK-08)."""

    def __init__(self, readings: Readings, answers: Iterable[Answer]) -> None:
        """Add what humans answered to what was read.

        Args:
            readings: What was read of the market.
            answers: All answers; those taken back are not counted.
        """
        self._harmless, self._all = Counter(readings.harmless), Counter(readings.all)
        self._known: dict[Key, float] = {}
        for answer in spelt_out(answers):
            if answer.stands and isinstance(answer.question, Question):
                for key in _keys(answer.question, (answer.job.occupation or "")[:GROUP_DIGITS]):
                    self._all[key] += WEIGHT
                    self._harmless[key] += WEIGHT * answer.is_harmless

    def of(self, question: Question, group: str) -> float:
        """Give the chance of a harmless answer, between 0 and 1.

        With h harmless of n readings and answers in the group (an answer counts fivefold), and the market's share m:
        (h + 10 m) / (n + 10); and m is itself drawn towards one half by ten.

        >>> Chances(Readings([]), []).of(Question.NIGHT, "43")
        0.5
        """
        here = (question, group)
        if here not in self._known:
            drawn = PRIOR * self.everywhere(question)
            self._known[here] = (self._harmless[here] + drawn) / (self._all[here] + PRIOR)
        return self._known[here]

    def everywhere(self, question: Question) -> float:
        """Give the chance of a harmless answer in the whole market, drawn towards one half."""
        return (self._harmless[question, _ALL] + PRIOR * EVEN) / (self._all[question, _ALL] + PRIOR)


def _keys(question: Question, group: str) -> tuple[Key, Key]:
    """Give where something counts: in its group and in the whole market."""
    return (question, group), (question, _ALL)


def group_of(vacancy: Vacancy) -> str:
    """Give the occupation group of an ad; empty when its occupation is not sure."""
    first = vacancy.occupations[0] if vacancy.occupations else None
    return first.code[:GROUP_DIGITS] if first is not None and first.confidence >= SURE_OCCUPATION else ""
