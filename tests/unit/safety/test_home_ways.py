"""Whether a home lets any way be judged."""

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.safety_profile import CircleZone, MunicipalityZone
from jobbmatch.geo.grid import snap_home
from jobbmatch.safety.home_ways import every_way_begins_in, ways_are_known
from tests.factories.safety import GOL

_HOME = snap_home(GOL)


def test_a_home_must_be_known() -> None:
    assert ways_are_known(_HOME)
    assert not ways_are_known(unknown_place())
    assert not every_way_begins_in(CircleZone(60.7, 8.95, 5), unknown_place())


def test_a_zone_at_home_swallows_every_way() -> None:
    assert every_way_begins_in(CircleZone(60.7, 8.95, 1), _HOME)
    assert every_way_begins_in(MunicipalityZone(MunicipalityCode("3324")), _HOME)
    assert not every_way_begins_in(CircleZone(59.91, 10.75, 10), _HOME)
