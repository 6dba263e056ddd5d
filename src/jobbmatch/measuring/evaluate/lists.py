"""The held-out lists of a version: the latest lists of its own training run, drawn again from what the run logged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.fit import Split, split
from jobbmatch.training.market.lists import MarketList, Progress, draw_lists
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList, as_seen


@dataclass(frozen=True, slots=True, eq=False)
class HeldOutLists:
    """Lists of one run.

    Attributes:
        settings: Settings of the run.
        parts: The lists as rankers see them, by what they are for.
        drawn: The same lists as the market drew them, oldest first: those held out are the last.
    """

    settings: TrainingSettings
    parts: Split
    drawn: Sequence[MarketList]

    @property
    def test(self) -> Sequence[SimulatedList]:
        """Those that the version was not trained on."""
        return self.parts.test

    @property
    def test_drawn(self) -> Sequence[MarketList]:
        """The same as the market drew them."""
        return self.drawn[len(self.drawn) - len(self.parts.test) :]

    @property
    def train_drawn(self) -> Sequence[MarketList]:
        """Those that the version was trained on, as the market drew them."""
        return self.drawn[: len(self.parts.train)]

    def unseen_by(self, other: TrainingSettings) -> list[bool]:
        """Tell of each held-out list whether another run did not train on it either.

        Exact when that run had as many persons as this one or fewer; with more, the day on which its training ended is
        estimated from those that are here.

        Args:
            other: Settings of the other run.
        """
        if other.seed != self.settings.seed:
            return [True] * len(self.test)
        theirs = [place for place, item in enumerate(self.drawn) if item.number < other.persons]
        trained = set(theirs[: round(len(theirs) * (1 - other.held_out))])
        first = len(self.drawn) - len(self.test)
        return [place not in trained for place in range(first, len(self.drawn))]


def held_out_lists(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> HeldOutLists:
    """Draw the lists of a run again.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Settings of the run, see :func:`settings_of`.
        progress: Called with done and total.

    Raises:
        InputError: Nobody can be drawn around these vacancies.
    """
    drawn = draw_lists(vacancies, features, settings, progress)
    return HeldOutLists(settings, split(as_seen(drawn, features, settings), settings), drawn)


def settings_of(params: Mapping[str, str]) -> TrainingSettings:
    """Give the settings of a run from what it logged; usual values where it logged nothing."""
    usual = TrainingSettings()
    found = {
        field.name: type(getattr(usual, field.name))(params[field.name])
        for field in fields(usual)
        if field.name in params
    }
    return replace(usual, **found)
