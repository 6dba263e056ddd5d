"""Work may not be in a zone; one unsafe place of several is enough, and what is not known may be anywhere.

Where the exclusion says so, the straight way between home and work may not come into the zone either. Work that is
done from home only is bound to no place: nobody goes there.
"""

from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.safety_profile import CircleZone, PolygonZone, Zone
from jobbmatch.safety.columns.disc_columns import DiscColumns
from jobbmatch.safety.columns.place_columns import PlaceColumns
from jobbmatch.safety.columns.place_kind import NONE
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.vector import ExcludedZone, SafetyVector
from jobbmatch.safety.zones.answers import APART, BROKEN, ROUTE_TEXT, TEXT_NAMES_PLACE, UNKNOWNS, ZoneJudge
from jobbmatch.safety.zones.drawn import DrawnZone
from jobbmatch.safety.zones.official import OfficialZone
from jobbmatch.safety.zones.route import RouteJudge


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """The rule of zones."""

    code: RuleCode = RuleCode.ZONE
    table: tuple[Answer, ...] = table(RuleCode.ZONE, unknown=UNKNOWNS, broken=BROKEN)

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row for each zone.

        Raises:
            ValueError: A zone that encloses nothing or does not exist.
        """
        places = matrix.places
        return [Outcome(zone.strength, _rows(places, zone, vector.home)) for zone in vector.zones]


def zone_judge(zone: Zone) -> ZoneJudge:
    """Draw or look up a zone.

    Raises:
        ValueError: A zone that encloses nothing or does not exist.
    """
    return DrawnZone.of(zone) if isinstance(zone, CircleZone | PolygonZone) else OfficialZone.of(zone)


def _rows(columns: PlaceColumns, excluded: ExcludedZone, home: DiscColumns) -> Answers:
    """Answer for each row, shape (rows,)."""
    judge = zone_judge(excluded.zone)
    answers = _patterns(columns, judge.places(columns.distinct), _named(columns, judge))
    if excluded.route:
        ways = RouteJudge.of(judge, home)
        named = ways.answers(DiscColumns.of_municipalities(columns.named))
        named = np.where((named != APART) & (columns.named != NONE), np.uint8(ROUTE_TEXT), np.uint8(APART))
        answers = np.maximum(answers, _patterns(columns, ways.answers(columns.discs), named))
    rows: Answers = np.where(columns.from_home, np.uint8(APART), answers[columns.index])
    return rows


def _patterns(columns: PlaceColumns, places: Answers, named: Answers) -> Answers:
    """Give the gravest answer of each pattern of places: one answer a distinct place, one a named municipality."""
    if not len(columns.stated):
        return np.zeros(0, dtype=np.uint8)
    stated = np.maximum.reduceat(places[columns.stated], columns.stated_offsets[:-1])
    return np.maximum(stated, np.maximum.reduceat(named, columns.named_offsets[:-1]))


def _named(columns: PlaceColumns, judge: ZoneJudge) -> Answers:
    """Answer for each municipality that a text names; -1 stands for none."""
    answers = judge.municipalities(columns.named)
    danger = (answers != APART) & (columns.named != NONE)
    return np.where(danger, np.uint8(TEXT_NAMES_PLACE), np.uint8(APART))


RULE = ZoneRule()
