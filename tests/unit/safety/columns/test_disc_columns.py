"""Places as discs: their own numbers, else their municipality's or county's, else nothing."""

from dataclasses import replace

import numpy as np

from jobbmatch.domain.place import unknown_place
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.columns.disc_columns import DiscColumns
from tests.factories.safety import GOL, somewhere_in


def test_each_kind_of_place() -> None:
    trondheim, county = load_gazetteer().by_municipality("5001"), load_gazetteer().by_county("50")
    assert trondheim is not None
    assert county is not None
    places = (GOL, somewhere_in("5001"), somewhere_in("50"), replace(GOL, latitude=None), somewhere_in("9999"))
    discs = DiscColumns.build((*places, unknown_place()))
    gol = load_gazetteer().by_municipality("3324")
    assert gol is not None
    assert discs.radius[:4].tolist() == [3000.0, trondheim.radius_m, county.radius_m, gol.radius_m]
    assert np.isnan(discs.radius[4:]).all()
    assert np.isnan(discs.xyz[4:]).all()


def test_municipalities_by_number() -> None:
    discs = DiscColumns.of_municipalities(np.asarray([5001, -1, 9999, 301], dtype=np.int32))
    assert np.isnan(discs.radius).tolist() == [False, True, True, False]
    same = DiscColumns.build((somewhere_in("5001"),))
    assert discs.xyz[0].tolist() == same.xyz[0].tolist()
    assert len(discs) == 4


def test_the_first_and_the_last_municipality_are_known() -> None:
    codes = sorted(int(code) for code in load_gazetteer().municipality_codes())
    discs = DiscColumns.of_municipalities(np.asarray([codes[0], codes[-1], 9999], dtype=np.int32))
    assert discs.known().tolist() == [0, 1]
