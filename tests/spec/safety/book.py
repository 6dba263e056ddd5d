"""All spec tables, in the order in which the rule book tells them."""

from tests.spec.safety import (
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
from tests.spec.safety.table import Spec

SPECS: tuple[Spec, ...] = tuple(
    module.SPEC
    for module in (
        zone,
        employer,
        outward_facing,
        night,
        evening,
        weekend,
        lone_work,
        mobile_work,
        public_profile,
        ordinary_paid,
        warning_signs,
        hours,
        occupation,
    )
)
