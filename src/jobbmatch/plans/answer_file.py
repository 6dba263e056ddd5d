"""Answers in files: read without a server, and given out as labels for training."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import StringConstraints, ValidationError

from jobbmatch.domain.answer import AboutJob, Answer, AnswerNumber, Question, Source
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import ValueQuestion
from jobbmatch.domain.ids import UserId, VacancyId
from jobbmatch.errors import InputError
from jobbmatch.plans.given_form import GivenFields
from jobbmatch.safety.answered_times import spelt_out

_UNTIMED = datetime(1970, 1, 1, tzinfo=UTC)
_NO_JOB = AboutJob("", "")


class AnswerLine(GivenFields):
    """One line of a file of answers."""

    uuid: str
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    question: Question | ValueQuestion
    value: Literal["yes", "no"] | None = None
    reason: str = ""
    source: Source = Source.AD_READ
    by: str = "1"
    confirmed_by: str | None = None

    def to_answer(self, number: int) -> Answer:
        """Give it as an answer.

        Raises:
            InputError: It does not answer the question.
        """
        value, given = self.answer_to(self.question, self.value)
        return Answer(
            number=AnswerNumber(number),
            vacancy_id=VacancyId(self.uuid),
            fingerprint=self.fingerprint,
            question=self.question,
            value=value,
            reason=self.reason,
            source=self.source,
            answered_by=UserId(self.by),
            answered_at=_UNTIMED,
            job=_NO_JOB,
            confirmed_by=UserId(self.confirmed_by) if self.confirmed_by else None,
            given=given,
        )


def read_answers(path: Path) -> list[Answer]:
    """Read a file of answers: an object a line, with uuid, fingerprint, question, and value or what is said instead.

    Raises:
        InputError: The file cannot be read, or a line is no answer; says which line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"Kan ikke lese svarene i {path.name}.", hint="Gi en JSON-linjefil i UTF-8.") from error
    return [_line(line, number, path) for number, line in enumerate(lines, start=1) if line.strip()]


def _line(line: str, number: int, path: Path) -> Answer:
    try:
        return AnswerLine.model_validate_json(line).to_answer(number)
    except ValidationError as error:
        raise InputError(
            f"{path.name}, linje {number}: ikke et svar.",
            hint='Linjen skal ha "uuid", "fingerprint", "question" og "value" ("yes" eller "no"), eller et felt med '
            'samme navn som spørsmålet ("place", "employer", "hours" eller "occupation").',
        ) from error
    except InputError as error:
        raise InputError(f"{path.name}, linje {number}: {error.message}", hint=error.hint) from error


def label_lines(answers: Iterable[Answer], current: Mapping[VacancyId, str]) -> Iterator[str]:
    """Give what humans answered about facets as labels, a line of JSON an ad, without names and reasons.

    Answers that were taken back are left out. Where two humans disagree the dangerous one is given. An ad has one
    label, since it has one text: the one it has now, or the last one that was answered when the ad is gone.

    Args:
        answers: All answers, in the order in which they were given.
        current: Fingerprints of the ads that are in the market.
    """
    by_text: dict[VacancyId, dict[str, dict[str, FacetValue]]] = {}
    for answer in spelt_out(answers):
        if answer.stands and answer.question.facet is not None:
            labels = by_text.setdefault(answer.vacancy_id, {}).setdefault(answer.fingerprint, {})
            if answer.question.value not in labels or not answer.is_harmless:
                labels[answer.question.value] = answer.value
    for vacancy, texts in sorted(by_text.items()):
        fingerprint = current.get(vacancy, next(reversed(texts)))
        if fingerprint in texts:
            yield json.dumps({"uuid": vacancy, "fingerprint": fingerprint, "labels": texts[fingerprint]})
