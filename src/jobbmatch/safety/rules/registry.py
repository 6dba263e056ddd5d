"""All rules of the hard filter, in the order in which findings are told."""

from jobbmatch.safety.outcome import Rule
from jobbmatch.safety.rules import (
    employer,
    evening,
    hours,
    lone_work,
    mobile_work,
    night,
    occupation,
    ordinary_paid,
    outward_facing,
    public_profile,
    warning_signs,
    weekend,
    zone,
)

RULES: tuple[Rule, ...] = (
    zone.RULE,
    employer.RULE,
    outward_facing.RULE,
    night.RULE,
    evening.RULE,
    weekend.RULE,
    lone_work.RULE,
    mobile_work.RULE,
    public_profile.RULE,
    ordinary_paid.RULE,
    warning_signs.RULE,
    hours.RULE,
    occupation.RULE,
)
