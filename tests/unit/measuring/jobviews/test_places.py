from jobbmatch.domain.place import Precision
from jobbmatch.measuring.jobviews.places import place_of, plain_name


def test_spellings_of_one_town_are_one_town() -> None:
    assert plain_name("ST. LOUIS") == plain_name("Saint Louis")
    assert place_of("St Louis", "mo ").municipality == place_of("saint louis", "MO").municipality


def test_a_town_of_the_same_name_in_another_state_is_another() -> None:
    one, other = place_of("Portland", "OR"), place_of("Portland", "ME")
    assert one.municipality != other.municipality
    assert one.latitude != other.latitude


def test_a_town_that_is_not_known_lies_somewhere_in_its_state() -> None:
    place = place_of("Inventedville", "OH")
    assert place.precision is Precision.COUNTY
    assert place.radius_m is not None and place.radius_m > 100_000
    assert place.municipality == "OH inventedville"


def test_without_a_state_it_may_be_anywhere() -> None:
    assert place_of("Chicago", "").precision is Precision.UNKNOWN
    assert place_of("", "").precision is Precision.UNKNOWN


def test_a_state_alone_is_no_town() -> None:
    place = place_of("", "OH")
    assert (place.precision, place.municipality) == (Precision.COUNTY, None)
