from pathlib import Path

import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError
from jobbmatch.ingestion.progress import no_progress
from jobbmatch.ingestion.scan import scan
from tests.unit.ingestion.entries import active, ad_id, inactive, lines


def test_the_last_event_wins_by_its_time_and_then_by_its_place(tmp_path: Path) -> None:
    entries = [
        active(1, 9),  # 0
        active(1, 3),  # 1
        inactive(2, 5),  # 2
        active(2, 5),  # 3
        active(3, 5),  # 4
        inactive(3, 6),  # 5
        active(3, 9, title=""),  # 6: broken, so no event
        {"uuid": "x"},  # 7
    ]
    found = scan(lines(tmp_path / "a.jsonl", entries), no_progress)
    assert found.total == 8
    assert found.last == {ad_id(1): 0, ad_id(2): 3, ad_id(3): 5}
    assert found.overtaken(VacancyId(ad_id(1)), 1)
    assert not found.overtaken(VacancyId(ad_id(1)), 0)


def test_an_ad_that_was_not_there_in_the_scan_is_not_overtaken(tmp_path: Path) -> None:
    found = scan(lines(tmp_path / "a.jsonl", [active(1)]), no_progress)
    assert not found.overtaken(VacancyId(ad_id(9)), 44)


@pytest.mark.parametrize("text", ["", "\n \n", "[]"])
def test_nothing_to_read_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(InputError, match="ingen annonser"):
        scan(path, no_progress)


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    scan(lines(tmp_path / "a.jsonl", [active(1)] * 1100), lambda done, total: told.append((done, total)))
    assert told == [(500, 0), (1000, 0)]
