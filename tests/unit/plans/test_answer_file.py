import json
from dataclasses import replace
from pathlib import Path

import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.given import GivenHours, GivenPlace, GivenPlaces
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import PostalCode
from jobbmatch.errors import InputError
from jobbmatch.plans.answer_file import label_lines, read_answers
from tests.factories.answers import JONAS, KARI, answer, said
from tests.factories.market import vacancy

AD = vacancy(1)
NOW = {AD.id: text_fingerprint(AD)}
LINE = {"uuid": AD.id, "fingerprint": text_fingerprint(AD), "question": "night", "value": "no"}


def test_a_file_of_answers_is_read(tmp_path: Path) -> None:
    path = tmp_path / "svar.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n\n{json.dumps(LINE | {'by': '2', 'confirmed_by': '3'})}\n")
    first, second = read_answers(path)
    assert (first.vacancy_id, first.question, first.value) == (AD.id, Question.NIGHT, FacetValue.NO)
    assert (second.number, second.answered_by, second.confirmed_by) == (3, "2", "3")


@pytest.mark.parametrize("line", ["x", "{}", json.dumps(LINE | {"value": "unclear"}), json.dumps(LINE | {"x": 1})])
def test_what_is_no_answer_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "svar.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n{line}\n")
    with pytest.raises(InputError, match="linje 2"):
        read_answers(path)
    with pytest.raises(InputError):
        read_answers(tmp_path / "mangler.jsonl")


def test_labels_hold_no_names_and_the_dangerous_of_two() -> None:
    answers = [
        answer(AD, value=FacetValue.YES),
        answer(AD, answered_by=JONAS),
        answer(AD, Question.WEEKEND),
        answer(AD, Question.EVENING, withdrawn_by=KARI),
        answer(AD, Question.STATED_PLACES_ONLY, FacetValue.YES),
    ]
    lines = list(label_lines(answers, NOW))
    assert [json.loads(line) for line in lines] == [
        {"uuid": AD.id, "fingerprint": NOW[AD.id], "labels": {"night": "yes", "weekend": "no"}}
    ]
    assert "kari" not in lines[0]
    assert "telefon" not in lines[0]


def test_the_label_is_of_the_text_that_the_ad_has() -> None:
    old = replace(answer(AD, value=FacetValue.YES), fingerprint="0" * 64)
    assert [json.loads(line)["labels"] for line in label_lines([old, answer(AD)], NOW)] == [{"night": "no"}]
    assert not list(label_lines([old], NOW))
    assert len(list(label_lines([old], {}))) == 1


def test_values_are_read_and_told_with_their_line_when_they_do_not_exist(tmp_path: Path) -> None:
    path, base = tmp_path / "svar.jsonl", {name: LINE[name] for name in ("uuid", "fingerprint")}
    path.write_text(json.dumps(base | {"question": "place", "place": {"places": [{"postal_code": "3550"}]}}))
    (found,) = read_answers(path)
    assert found.given == GivenPlaces((GivenPlace(PostalCode("3550")),))
    path.write_text(json.dumps(base | {"question": "place", "place": {"places": [{"postal_code": "0000"}]}}))
    with pytest.raises(InputError, match="linje 1: Postnummeret"):
        read_answers(path)


def test_working_time_gives_labels_of_its_parts() -> None:
    by_day = said(AD, GivenHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True))
    (line,) = label_lines([by_day], NOW)
    assert json.loads(line)["labels"] == {"night": "no", "evening": "no", "weekend": "no"}
