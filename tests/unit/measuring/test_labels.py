from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.errors import InputError
from jobbmatch.measuring.labels import read_labels


def _file(folder: Path, text: str) -> Path:
    path = folder / "labels.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_labels_are_read_and_unknown_facets_passed_over(tmp_path: Path) -> None:
    path = _file(tmp_path, '{"uuid": "a", "kind": "x", "labels": {"night": "no", "weather": "yes"}}\n\n')
    assert read_labels(path) == {"a": {Facet.NIGHT: FacetValue.NO}}


@pytest.mark.parametrize(
    "line", ["not json", "[]", "{}", '{"uuid": "a", "labels": {"night": "maybe"}}', '{"uuid": "a", "labels": 3}']
)
def test_a_line_that_is_no_label_is_named(tmp_path: Path, line: str) -> None:
    path = _file(tmp_path, '{"uuid": "a", "labels": {"night": "no"}}\n' + line)
    with pytest.raises(InputError, match="linje 2"):
        read_labels(path)


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_file_without_labels_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="ingen etiketter"):
        read_labels(_file(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Kan ikke lese"):
        read_labels(tmp_path / "none.jsonl")
