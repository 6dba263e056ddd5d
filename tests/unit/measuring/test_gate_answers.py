from random import Random

from jobbmatch.domain.answer import Question
from jobbmatch.domain.given import ValueQuestion
from jobbmatch.measuring.gate_answers import random_answered
from jobbmatch.measuring.gate_pairs import random_vacancy


def test_answers_of_every_kind_come_and_change_what_was_read() -> None:
    random = Random(1)
    read = [random_vacancy(random, number) for number in range(200)]
    found = [random_answered(random, vacancy) for vacancy in read]
    asked = {answer.question for vacancy in found for answer in vacancy.answers}
    assert asked == {*Question, *ValueQuestion}
    assert any(vacancy.further_employers for vacancy in found)
    assert sum(now.places != then.places for now, then in zip(found, read, strict=True)) > 20
    assert all(now.read in (None, then) for now, then in zip(found, read, strict=True))
