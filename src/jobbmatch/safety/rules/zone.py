"""Work may not be in a zone; one unsafe place of several is enough, and what is not known may be anywhere."""

from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.safety_profile import CircleZone, PolygonZone
from jobbmatch.safety.columns.place_columns import NONE, PlaceColumns
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.vector import ExcludedZone, SafetyVector
from jobbmatch.safety.zones.answers import APART, TEXT_NAMES_PLACE, UNKNOWNS, ZoneJudge
from jobbmatch.safety.zones.drawn import DrawnZone
from jobbmatch.safety.zones.official import OfficialZone


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """The rule of zones."""

    code: RuleCode = RuleCode.ZONE
    table: tuple[Answer, ...] = table(RuleCode.ZONE, unknown=UNKNOWNS, broken=("inside",))

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row for each zone.

        Raises:
            ValueError: A zone that encloses nothing or does not exist.
        """
        places = matrix.places
        return [Outcome(zone.strength, _answers(places, _judge_of(zone))[places.index]) for zone in vector.zones]


def _judge_of(excluded: ExcludedZone) -> ZoneJudge:
    zone = excluded.zone
    return DrawnZone.of(zone) if isinstance(zone, CircleZone | PolygonZone) else OfficialZone.of(zone)


def _answers(columns: PlaceColumns, judge: ZoneJudge) -> Answers:
    """Give the gravest answer of each pattern of places."""
    if not len(columns.stated):
        return np.zeros(0, dtype=np.uint8)
    stated = np.maximum.reduceat(judge.places(columns.distinct)[columns.stated], columns.stated_offsets[:-1])
    named = np.maximum.reduceat(_named(columns, judge), columns.named_offsets[:-1])
    return np.maximum(stated, named)


def _named(columns: PlaceColumns, judge: ZoneJudge) -> Answers:
    """Answer for each municipality that a text names; -1 stands for none."""
    answers = judge.municipalities(columns.named)
    danger = (answers != APART) & (columns.named != NONE)
    return np.where(danger, np.uint8(TEXT_NAMES_PLACE), np.uint8(APART))


RULE = ZoneRule()
