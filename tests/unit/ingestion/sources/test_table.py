import pytest

from jobbmatch.ingestion.entry import FeedEntry, Refused, read_entry
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.ingestion.sources.table import belongs_to, build_vacancy, from_store, source_named, source_of, to_store
from tests.factories.swedish import gone, swedish
from tests.unit.ingestion.entries import Entry, active, inactive


def entry(value: Entry) -> FeedEntry:
    read = read_entry(value)
    assert isinstance(read, FeedEntry)
    return read


def test_each_entry_finds_its_source() -> None:
    assert [source_of(value).name for value in (active(1), inactive(1), swedish(), gone())] == [
        "nav",
        "nav",
        "jobtech",
        "jobtech",
    ]
    with pytest.raises(KeyError):
        source_named("ukjent")


@pytest.mark.parametrize("value", [active(1), swedish()])
def test_what_is_kept_leads_back_to_the_same_vacancy(value: Entry) -> None:
    read = entry(value)
    source, content = from_store(dict(to_store(read)))
    again = FeedEntry(read.id, read.changed, content, source)
    assert again == read
    assert build_vacancy(again) == build_vacancy(read)


def test_an_ad_cannot_take_the_place_of_another_sources() -> None:
    posing = active(1) | {"uuid": "se-30000001"}
    posing["ad_content"]["uuid"] = None
    refused = read_entry(posing)
    assert isinstance(refused, Refused)
    assert refused.rule is QuarantineRule.UUID_MALFORMED
    assert belongs_to("se-1", source_named("jobtech"))
    assert not belongs_to("se-1", source_named("nav"))


def test_content_cannot_pose_as_another_sources() -> None:
    posing = entry(active(1, source="jobtech", content=dict(entry(swedish()).content)))
    assert from_store(dict(to_store(posing))) == ("nav", posing.content)
