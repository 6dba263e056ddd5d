"""The gate: nothing about a person's vacancies leaves without the independent check having looked at it.

The hard filter has passed what comes here. The check is a second implementation that shares nothing with it. Where
its crude reading of the raw text finds something that no evidence explains, the vacancy goes to those that a human
must check. Where it would block by a rule that the filter passed, one of the two is wrong, and the answer stays.
"""

from collections.abc import Iterable, Sequence

from jobbmatch.domain.decision import Decision, RuleCode, Verdict
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import GateDisagreementError
from jobbmatch.safety.check import CheckOutcome, check, judge


def judged(vacancy: Vacancy, profile: SafetyProfile, home: Place) -> tuple[CheckOutcome, Decision]:
    """Look at one vacancy that is about to leave: what the check makes of it, and its findings.

    Args:
        vacancy: The vacancy.
        profile: The person's exclusions.
        home: The person's coarse home, for ways to work.

    Raises:
        GateDisagreementError: The check would block what the filter passed.
    """
    decision = check(vacancy, profile, home)
    judgement = judge(decision)
    if judgement is CheckOutcome.DISAGREEMENT:
        raise GateDisagreementError(
            "Listen ble stoppet av sikkerhetskontrollen og vises ikke.",
            hint="Feilen er meldt. Prøv igjen senere, eller ta kontakt med den som drifter løsningen.",
        )
    return judgement, decision


class Doorkeeper:
    """Looks at the vacancies of one answer, each once, however often it is asked about."""

    def __init__(self, vacancies: Sequence[Vacancy], profile: SafetyProfile, home: Place) -> None:
        """Take the market and for whom; lives no longer than one answer."""
        self._vacancies = vacancies
        self._profile = profile
        self._home = home
        self._seen: dict[int, tuple[CheckOutcome, Decision]] = {}

    def clears(self, row: int) -> bool:
        """Tell whether a row that the filter has passed may be shown.

        Raises:
            GateDisagreementError: The check would block what the filter passed.
        """
        return self._judged(row)[0] is CheckOutcome.PASS

    def first(self, rows: Iterable[int], most: int) -> dict[int, Decision]:
        """Give the first rows that may be shown, in the order they come, with what the check found of each."""
        cleared: dict[int, Decision] = {}
        for row in rows:
            if len(cleared) == most:
                break
            if self.clears(row):
                cleared[row] = self._judged(row)[1]
        return cleared

    def _judged(self, row: int) -> tuple[CheckOutcome, Decision]:
        if row not in self._seen:
            self._seen[row] = judged(self._vacancies[row], self._profile, self._home)
        return self._seen[row]


def first_cleared(
    candidates: Iterable[tuple[int, Vacancy]], profile: SafetyProfile, home: Place, most: int
) -> dict[int, Decision]:
    """Give the rows of the first vacancies that pass, in the order they come, with what the check found of each."""
    cleared: dict[int, Decision] = {}
    for row, vacancy in candidates:
        if len(cleared) == most:
            break
        outcome, decision = judged(vacancy, profile, home)
        if outcome is CheckOutcome.PASS:
            cleared[row] = decision
    return cleared


def questions_to_ask(of_filter: tuple[str, ...], checked: Decision) -> tuple[str, ...]:
    """Join the open questions of both implementations: the crude reader may ask about a wish, too."""
    of_check = (f.reason for f in checked.findings if f.verdict is Verdict.ASK and f.rule is RuleCode.RAW_TEXT)
    return tuple(dict.fromkeys((*of_filter, *of_check)))
