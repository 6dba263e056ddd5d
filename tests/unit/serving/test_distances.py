import numpy as np
import pytest
from geopy.distance import geodesic

from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.serving.distances import PlaceTable
from tests.factories.market import GOL, HAMAR, vacancy


def test_the_nearest_of_several_places_counts_and_unknown_stays_unknown() -> None:
    table = PlaceTable.build([vacancy(1, places=(HAMAR, GOL)), vacancy(2, places=(HAMAR,)), vacancy(3, places=())])
    kilometres = table.nearest_km(GOL)
    assert kilometres[0] == 0
    assert kilometres[1] == pytest.approx(geodesic((60.70, 8.95), (60.79, 11.07)).km, rel=1e-3)
    assert np.isnan(kilometres[2])


def test_an_unknown_home_gives_no_distances() -> None:
    table = PlaceTable.build([vacancy(1)])
    assert np.isnan(table.nearest_km(unknown_place())).all()


def test_no_vacancy_has_a_place() -> None:
    assert np.isnan(PlaceTable.build([vacancy(1, places=(unknown_place("Utlandet"),))]).nearest_km(GOL)).all()


def test_work_from_home_has_no_distance() -> None:
    at_home = vacancy(1, remote=RemoteReading(RemoteWork.ONLY))
    assert np.isnan(PlaceTable.build([at_home, vacancy(2)]).nearest_km(GOL)).tolist() == [True, False]
