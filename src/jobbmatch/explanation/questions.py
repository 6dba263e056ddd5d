"""Questions to an employer in the language of the reader: the same questions as in bokmål, and nothing more."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from jobbmatch.domain.locale import Locale
from jobbmatch.safety.words import question_text


@lru_cache(maxsize=1)
def translations() -> Mapping[tuple[str, Locale], str]:
    """Read the questions by their words in bokmål and the language."""
    text = files("jobbmatch.explanation").joinpath("data/questions.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    languages = [Locale(name) for name in rows[0]]
    return MappingProxyType(
        {(row[0], language): said for row in rows[1:] for language, said in zip(languages, row, strict=True)}
    )


def questions(codes: Sequence[str], language: Locale = Locale.NB) -> list[str]:
    """Give the questions of coded reasons, each once, without those that have nothing to ask.

    >>> questions(["night.unknown", "hours.unknown"], Locale.NN)
    ['Når på døgnet og kva dagar er det arbeid i stillinga: når byrjar og sluttar vaktene?']
    """
    asked = dict.fromkeys(question for code in codes if (question := question_text(code)))
    return [translations()[question, language] for question in asked]
