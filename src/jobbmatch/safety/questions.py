"""The neutral question to an employer: about the ad alone, as anybody who looks for work could put it.

Nothing here takes a person. Which questions are asked follows from what the ad leaves open, never from what a reason
for asking would say.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from jobbmatch.domain.answer import AnyQuestion, Question
from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.vacancy import Vacancy

_TABLE = files("jobbmatch.safety") / "data" / "questions.tsv"
_ASKED = files("jobbmatch.safety") / "data" / "asked.tsv"


class Topic(StrEnum):
    """What an employer is asked about; several open questions can have the same."""

    WORKING_TIME = "working_time"
    PEOPLE = "people"
    STAFFING = "staffing"
    FIXED_PLACE = "fixed_place"
    PRESENTATION = "presentation"
    PAY = "pay"
    TERMS = "terms"
    PLACE = "place"
    EMPLOYER = "employer"
    TASKS = "tasks"
    HOME_OFFICE = "home_office"


class Language(StrEnum):
    """Languages that ads are written in."""

    BOKMAAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"


TOPIC_OF_QUESTION: Mapping[Question, Topic] = {
    Question.OUTWARD_FACING: Topic.PEOPLE,
    Question.NIGHT: Topic.WORKING_TIME,
    Question.EVENING: Topic.WORKING_TIME,
    Question.WEEKEND: Topic.WORKING_TIME,
    Question.LONE_WORK: Topic.STAFFING,
    Question.MOBILE_WORK: Topic.FIXED_PLACE,
    Question.PUBLIC_PROFILE: Topic.PRESENTATION,
    Question.ORDINARY_PAID: Topic.PAY,
    Question.WARNING_SIGNS: Topic.TERMS,
    Question.STATED_PLACES_ONLY: Topic.PLACE,
    Question.STATED_EMPLOYER_ONLY: Topic.EMPLOYER,
}
TOPIC_OF_RULE: Mapping[RuleCode, Topic] = {
    RuleCode.ZONE: Topic.PLACE,
    RuleCode.EMPLOYER: Topic.EMPLOYER,
    RuleCode.HOURS: Topic.WORKING_TIME,
    RuleCode.OCCUPATION: Topic.TASKS,
}

_SIGNS: Mapping[Language, frozenset[str]] = {
    Language.BOKMAAL: frozenset({"ikke", "jeg", "en", "et", "fra", "hvordan", "de", "noe", "være", "mer", "våre"}),
    Language.NYNORSK: frozenset({"ikkje", "eg", "ein", "eit", "frå", "korleis", "dei", "noko", "vere", "meir", "me"}),
    Language.ENGLISH: frozenset({"the", "and", "you", "with", "our", "we", "will", "of", "are", "your", "this"}),
}
"""Small words that only one of the languages has."""

_LETTER: Mapping[Language, tuple[str, str, str, str, str]] = {
    Language.BOKMAAL: (
        "Hei!",
        "Jeg har et spørsmål om stillingen",
        "Jeg har noen spørsmål om stillingen",
        "hos",
        "Vennlig hilsen",
    ),
    Language.NYNORSK: (
        "Hei!",
        "Eg har eit spørsmål om stillinga",
        "Eg har nokre spørsmål om stillinga",
        "hos",
        "Venleg helsing",
    ),
    Language.ENGLISH: (
        "Hello!",
        "I have a question about the position",
        "I have some questions about the position",
        "at",
        "Kind regards",
    ),
}


def language_of(vacancy: Vacancy) -> Language:
    """Give the language of an ad, by its small words; bokmål when they settle nothing."""
    words = vacancy.text.casefold().split()
    counts = {language: sum(word in signs for word in words) for language, signs in _SIGNS.items()}
    return max(Language, key=lambda language: counts[language])


@lru_cache(maxsize=1)
def _texts() -> Mapping[tuple[Topic, Language], str]:
    rows = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {
        (Topic(topic), language): text for topic, *texts in rows for language, text in zip(Language, texts, strict=True)
    }


@lru_cache(maxsize=1)
def _asked() -> Mapping[str, str]:
    rows = [line.split("\t") for line in _ASKED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def asked_text(question: AnyQuestion) -> str:
    """Give what a human is asked about an ad, in bokmål."""
    return _asked()[question.value]


def topic_text(topic: Topic, language: Language) -> str:
    """Give the question about one topic."""
    return _texts()[topic, language]


def letter(vacancy: Vacancy, topics: Iterable[Topic], language: Language | None = None) -> str:
    """Give the text that is ready to send: the ad by title and employer, and each question once; empty for none.

    Args:
        vacancy: The ad.
        topics: What to ask about.
        language: Of the text; the ad's own when not said.
    """
    language = language or language_of(vacancy)
    asked = [topic_text(topic, language) for topic in dict.fromkeys(topics)]
    if not asked:
        return ""
    hello, one, several, at, bye = _LETTER[language]
    employer = f" {at} {vacancy.employer.name}" if vacancy.employer.name else ""
    opening = f"{one if len(asked) == 1 else several} «{vacancy.title}»{employer}:"
    body = asked[0] if len(asked) == 1 else "\n".join(f"- {question}" for question in asked)
    return f"{hello}\n\n{opening}\n\n{body}\n\n{bye}"
