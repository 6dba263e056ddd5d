from datetime import UTC, date, datetime

from jobbmatch.measuring.jobviews.persons import MOST_WISHES, person_at
from jobbmatch.measuring.jobviews.places import place_of
from jobbmatch.measuring.jobviews.tables import Said
from tests.factories.market import vacancy

DAY = date(2015, 2, 1)


def test_the_latest_jobs_are_the_first_wishes_and_the_latest_known_place_the_home() -> None:
    viewed = [vacancy(number, title=f"Job {number}", places=(place_of("Chicago", "IL"),)) for number in range(1, 7)]
    viewed.append(vacancy(8, title="Job 8", places=()))
    found = person_at(viewed, (), (), DAY)
    assert [wish.text for wish in found.wishes] == ["Job 8", "Job 6", "Job 5", "Job 4"][:MOST_WISHES]
    assert found.home == place_of("Chicago", "IL")


def test_without_any_known_place_the_home_is_unknown() -> None:
    assert person_at([vacancy(1, places=())], (), (), DAY).home.latitude is None


def test_what_was_written_on_the_day_or_later_is_not_known_yet() -> None:
    said = [
        Said("Cook", datetime(2015, 1, 31, tzinfo=UTC), 2.0),
        Said("Host", None),
        Said("Baker", datetime(2015, 2, 1, tzinfo=UTC)),
    ]
    found = person_at([vacancy(1)], said, said, DAY)
    assert [(item.title, item.years) for item in found.experience] == [("Cook", 2.0), ("Host", 0.0)]
    assert found.interests == ("Cook", "Host")
