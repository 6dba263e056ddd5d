from jobbmatch.domain.place import Precision, unknown_place


def test_an_unknown_place_has_no_middle() -> None:
    place = unknown_place("Utlandet")
    assert place.precision is Precision.UNKNOWN
    assert place.latitude is None
    assert place.name == "Utlandet"
