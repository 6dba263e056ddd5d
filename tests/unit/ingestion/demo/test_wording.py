from random import Random

import pytest

from jobbmatch.ingestion.demo.employers import DemoEmployer
from jobbmatch.ingestion.demo.tables import Occupation, families, load_toml, occupations
from jobbmatch.ingestion.demo.wording import Circumstances, Words, lower_first, write_words
from jobbmatch.ingestion.demo.working_time import draw_hours

_EMPLOYER = DemoEmployer("Fabelvik AS", "990000009", "Privat", "company")
_LAGER = next(job for job in occupations() if job.key == "lager")


def _write(seed: int, job: Occupation, language: str = "nb", employer: DemoEmployer = _EMPLOYER) -> Words:
    rng, family = Random(seed), families()[job.family]
    hours = draw_hours(rng, family, language)
    return write_words(rng, Circumstances(job, family, employer, "Bodø", "Fauske", language, hours, "80 %"))


def _text(words: Words) -> str:
    return "\n".join(line for part in words.sections for line in (part.heading, *part.paragraphs, *part.items))


@pytest.mark.parametrize("job", occupations(), ids=lambda job: str(job.key))
def test_every_occupation_can_be_worded_in_each_of_its_languages(job: Occupation) -> None:
    for language in job.wordings:
        for seed in range(6):
            words = _write(seed, job, language)
            assert words.title and "{" not in words.title + _text(words)
            assert " #" not in _text(words)


@pytest.mark.parametrize("tag", ["o-", "l-", "o+", "p-"])
def test_a_sentence_that_settles_something_is_never_contradicted(tag: str) -> None:
    sentences = [line for setting in load_toml("cues.toml")[tag].values() for line in setting["nb"]]
    met = 0
    for seed in range(400):
        words = _write(seed, _LAGER)
        if any(sentence in _text(words) for sentence in sentences):
            met += 1
            assert words.signs[tag[0]] == tag[1]
    assert met > 5


def test_without_a_settling_sentence_nothing_is_claimed_about_a_warehouse() -> None:
    cues = [line for setting in load_toml("cues.toml").values() for group in setting.values() for line in group["nb"]]
    plain = [
        words for words in (_write(seed, _LAGER) for seed in range(200)) if not any(c in _text(words) for c in cues)
    ]
    assert plain
    assert all(words.signs["o"] == "?" and words.signs["l"] == "?" for words in plain)


def test_an_ad_without_an_employer_names_none() -> None:
    nobody = DemoEmployer(None, None, "Privat", "company")
    for seed in range(60):
        assert "None" not in _text(_write(seed, _LAGER, employer=nobody))


@pytest.mark.parametrize(
    ("title", "inside"), [("Lærer", "lærer"), ("IT-support", "IT-support"), ("UX-designer", "UX-designer")]
)
def test_titles_inside_a_sentence(title: str, inside: str) -> None:
    assert lower_first(title) == inside
