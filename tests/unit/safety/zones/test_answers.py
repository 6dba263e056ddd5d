"""The zone's answers are the rule's table, mild to grave."""

from jobbmatch.safety.rules.zone import RULE
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN, TEXT_NAMES_PLACE


def test_numbers_point_into_the_table() -> None:
    told = [RULE.table[at].reason for at in (APART, PLACE_UNKNOWN, TEXT_NAMES_PLACE, MAY_OVERLAP, INSIDE)]
    words = ("place_unknown", "text_names_place", "may_overlap", "inside")
    assert told == ["", *(f"zone.{word}" for word in words)]
