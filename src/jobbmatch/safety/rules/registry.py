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
    outward_facing,
    public_profile,
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
    hours.RULE,
    occupation.RULE,
)
