"""Words for coded reasons: a sentence for the counsellor, and a question that can be put to the employer.

The questions are put as anyone who looks for work could put them; they tell nothing about the person.
"""

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_TABLE = files("jobbmatch.safety") / "data" / "reasons.tsv"


class Words(NamedTuple):
    """Sentence and question of one reason, in bokmål; the question is empty when there is nothing to ask."""

    sentence: str
    question: str


@lru_cache(maxsize=1)
def all_words() -> dict[str, Words]:
    """Give the words of every coded reason."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {code: Words(sentence, question) for code, sentence, question in rows}


def reason_text(reason_code: str, language: str = "nb") -> str:
    """Give the sentence of a coded reason, for those who may see exclusions.

    Args:
        reason_code: Such as ``night.unknown``.
        language: Only ``nb`` so far; other languages get bokmål.

    Raises:
        KeyError: No such reason.
    """
    del language
    return all_words()[reason_code].sentence


def question_text(reason_code: str) -> str:
    """Give the question to the employer, empty when there is nothing to ask.

    Raises:
        KeyError: No such reason.
    """
    return all_words()[reason_code].question
