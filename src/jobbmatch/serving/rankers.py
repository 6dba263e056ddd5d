"""Which ranker serves: the champion of the registry, or the plain baseline when there never was one.

Whatever is wrong with a new champion, the old one goes on serving and an alarm says what is wrong.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import numpy as np

from jobbmatch.errors import NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.kept_ranker import keep_ranker, kept_ranker
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.promotion import standard_matrix
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.models.registry import CHALLENGER, CHAMPION, PREVIOUS, Champion, find_alias, load_champion, read_ranker
from jobbmatch.serving.lineup import Lineup, Trial
from jobbmatch.serving.shadow import Shadow

LOG = logging.getLogger(__name__)

TRIED_ROWS = 64
"""Rows of the standard matrix that a model must score before it may serve."""


def champion_or_baseline(mlflow_uri: str) -> Ranker:
    """Give the registered champion; the baseline when none is registered or it cannot be used.

    The answer always says which of them ranked, so a list of the baseline is never taken for one of the model.
    """
    try:
        champion = load_champion(mlflow_uri)
    except NotReadyError as error:
        LOG.warning("the registered ranker cannot be used; the baseline ranks", extra={"fields": {"code": error.code}})
        return BaselineRanker()
    return champion or BaselineRanker()


class Trouble(StrEnum):
    """Why the champion of the registry does not serve."""

    UNREACHABLE = "unreachable"
    """The registry does not answer."""
    MISSING = "missing"
    """No version is champion any more."""
    UNREADABLE = "unreadable"
    """Its file is gone, broken, or not the one that was registered."""
    OTHER_COLUMNS = "other-columns"
    """It was trained on other columns than this program makes."""
    FAILS = "fails"
    """It does not score: it raises, or gives something that is no number."""


@dataclass(frozen=True, slots=True)
class RankerAlarm:
    """What is wrong with the champion; another one serves meanwhile.

    Attributes:
        trouble: What.
        version: The version that should serve; empty when it is not known.
        since: Since when.
    """

    trouble: Trouble
    version: str
    since: datetime


@dataclass(frozen=True, slots=True)
class TrialSettings:
    """Whether and how a challenger is tried.

    Attributes:
        shadow: Compares the orders; None leaves that out.
        interleaved: Whether people see lists that both have made.
    """

    shadow: Shadow | None = None
    interleaved: bool = False

    @property
    def on(self) -> bool:
        """Whether a challenger is needed at all."""
        return self.shadow is not None or self.interleaved


class _Unfit(Exception):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def _key(found: Champion) -> tuple[str, str]:
    # The run too: a registry that was made anew counts its versions from 1 again.
    return found.info.version, found.run_id


class RankerKeeper:
    """Looks at the registry when called, and gives who ranks; the same object as long as nothing has changed."""

    def __init__(
        self,
        uri: str,
        kept: Path | None = None,
        trial: TrialSettings | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(tz=UTC),
    ) -> None:
        """Begin with what served last on this machine, if it came from this registry.

        Args:
            uri: Tracking and registry URI.
            kept: Folder in which what serves is kept for the next start; None keeps nothing.
            trial: How a challenger is tried.
            clock: Gives the time.
        """
        self._uri = uri
        self._kept = kept
        self._trial = trial or TrialSettings()
        self._clock = clock
        self._lock = threading.Lock()
        self._alarm: RankerAlarm | None = None
        self._challenger_key: tuple[str, str] | None = None
        self._unfit: tuple[str, str, str] | None = None
        found = kept_ranker(kept, uri) if kept is not None else None
        self._serving = (found.ranker.info.version, found.run_id) if found else None
        self._lineup = Lineup(found.ranker if found else BaselineRanker())

    @property
    def alarm(self) -> RankerAlarm | None:
        """What was wrong with the champion when it was last looked at; None when all is well."""
        return self._alarm

    def __call__(self) -> Lineup:
        """Look at the registry, take a new champion when it works, and give who ranks. Never raises."""
        with self._lock:
            try:
                champion = find_alias(self._uri, CHAMPION)
                challenger = find_alias(self._uri, CHALLENGER) if self._trial.on else None
            except NotReadyError:
                self._raise(Trouble.UNREACHABLE)
                return self._lineup
            self._take(champion)
            self._try(challenger)
            return self._lineup

    def _take(self, found: Champion | None) -> None:
        if found is None:
            if self._serving is None:
                self._settle()
            else:
                self._raise(Trouble.MISSING)
            return
        if _key(found) == self._serving:
            self._settle()
            return
        try:
            self._serve(found)
            self._settle()
        except _Unfit as error:
            self._raise(error.trouble, found.info.version)
            if self._serving is None:
                self._fall_back()

    def _serve(self, found: Champion) -> None:
        ranker = _working(self._uri, found)
        if self._kept is not None:
            try:
                keep_ranker(self._kept, self._uri, found, ranker.text)
            except OSError:
                LOG.warning("the ranker cannot be kept for the next start")
        self._lineup = Lineup(ranker, self._lineup.trial)
        self._serving = _key(found)
        LOG.info("a champion serves", extra={"fields": {"version": found.info.version}})

    def _fall_back(self) -> None:
        # Nothing has served here yet: the one before is better than none.
        try:
            previous = find_alias(self._uri, PREVIOUS)
            if previous is not None:
                self._serve(previous)
        except (NotReadyError, _Unfit):
            LOG.warning("the previous ranker cannot be used either; the baseline ranks")

    def _try(self, found: Champion | None) -> None:
        key = None if found is None or _key(found) == self._serving else _key(found)
        if key == self._challenger_key:
            return
        trial = None
        if found is not None and key is not None:
            try:
                trial = Trial(_working(self._uri, found), self._trial.shadow, self._trial.interleaved)
            except _Unfit as error:
                self._tell_unfit(found, error.trouble)
                # Looked at again at the next look: what is mended is tried without a restart.
                key = None
        if trial is not None or self._lineup.trial is not None:
            self._lineup = Lineup(self._lineup.champion, trial)
        self._challenger_key = key
        if trial is not None or found is None:
            self._unfit = None

    def _tell_unfit(self, found: Champion, trouble: Trouble) -> None:
        told = (*_key(found), trouble.value)
        if told != self._unfit:
            fields = {"version": found.info.version, "trouble": trouble.value}
            LOG.warning("the challenger cannot be tried", extra={"fields": fields})
        self._unfit = told

    def _raise(self, trouble: Trouble, version: str = "") -> None:
        now = self._alarm
        if now is not None and (now.trouble, now.version) == (trouble, version):
            return
        self._alarm = RankerAlarm(trouble, version, self._clock())
        fields = {"trouble": trouble.value, "version": version, "serves": self._lineup.champion.info.version}
        LOG.error("the registered ranker cannot be taken; the one that serves goes on", extra={"fields": fields})

    def _settle(self) -> None:
        if self._alarm is not None:
            LOG.warning("the registered ranker serves")
        self._alarm = None


def _working(uri: str, found: Champion) -> LightgbmRanker:
    try:
        ranker = read_ranker(uri, found)
    except NotReadyError as error:
        raise _Unfit(Trouble.UNREADABLE) from error
    if ranker.columns != COLUMN_NAMES:
        raise _Unfit(Trouble.OTHER_COLUMNS)
    try:
        # Also makes it warm: nobody waits for the first walk through the trees.
        matrix = standard_matrix(TRIED_ROWS)
        sound = np.isfinite(ranker.score(matrix)).all() and np.isfinite(ranker.contributions(matrix)).all()
    except Exception as error:
        raise _Unfit(Trouble.FAILS) from error
    if not sound:
        raise _Unfit(Trouble.FAILS)
    return ranker
