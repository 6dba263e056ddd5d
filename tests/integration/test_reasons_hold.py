"""What a reason says of a person and an ad is so: every fact about the demo persons and ads is looked up again.

The facts are checked against person and ad by code that shares nothing with the room of explanation.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Direction
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.reasons import FEWEST_FOR, KINDS, MOST_AGAINST, MOST_FOR, SLIGHT, explain
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import sentence, templates
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.plans.person_form import load_person_file

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 9, 22)
PERSONS = sorted((EXAMPLES / "persons").glob("*.json"))
EARTH_KM = 6371.0
OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture(scope="module")
def ads() -> list[Vacancy]:
    found = list(read_vacancies(EXAMPLES / "ads" / "ads.jsonl").vacancies)
    return [ad for ad in found if ad.expires is None or ad.expires.date() >= AS_OF]


@pytest.fixture(scope="module")
def features(ads: list[Vacancy]) -> VacancyFeatures:
    return VacancyFeatures.fit(ads)


@pytest.fixture(params=PERSONS, ids=lambda path: path.stem)
def person(request: pytest.FixtureRequest) -> Person:
    return load_person_file(request.param).to_person()


def _matrix(features: VacancyFeatures, ads: list[Vacancy], person: Person) -> FeatureMatrix:
    return build(features, np.arange(len(ads)), person, AS_OF)


def _rows(features: VacancyFeatures, ads: list[Vacancy], person: Person) -> Iterator[Row]:
    found = _matrix(features, ads, person)
    return (Row(found, number, person, ad) for number, ad in enumerate(ads))


def _facts(row: Row) -> list[Fact]:
    return [fact for kind in KINDS for fact in kind.facts(row)]


def _words(ad: Vacancy) -> str:
    return f"{ad.title}\n{ad.text}".lower()


def _kilometres(person: Person, ad: Vacancy) -> float:
    """The great circle to the nearest place, by the haversine formula."""

    def away(place_lat: float, place_lon: float) -> float:
        assert person.home.latitude is not None
        assert person.home.longitude is not None
        lat, lon = math.radians(person.home.latitude), math.radians(person.home.longitude)
        to_lat, to_lon = math.radians(place_lat), math.radians(place_lon)
        half = math.sin((to_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
        return 2 * EARTH_KM * math.asin(math.sqrt(half))

    known = [p for p in ad.places if p.latitude is not None and p.longitude is not None]
    return min(away(p.latitude, p.longitude) for p in known if p.latitude is not None and p.longitude is not None)


def _distance(fact: Fact, person: Person, ad: Vacancy) -> None:
    found = _kilometres(person, ad)
    stated = re.search(r"(\d+) km", fact.slots["distance"])
    assert stated is not None
    if "om lag" in fact.slots["distance"]:
        assert abs(int(stated[1]) - found) < 1 + found * 0.01
    else:
        assert found < 10.1
    if "limit" in templates()[fact.key]:
        assert person.max_distance_km is not None
        assert fact.slots["limit"] == f"{person.max_distance_km:.0f}"
    if fact.key in ("place.within", "place.at_limit", "place.between"):
        assert found <= (person.max_distance_km or 0) * 1.01


def _wish(fact: Fact, person: Person, ad: Vacancy) -> None:
    wish = next(wish for wish in person.wishes if wish.text == fact.slots["wish"])
    if fact.key == "occupation.same":
        assert any(link.code.startswith(code) for link in ad.occupations for code in wish.codes)
    if fact.key.startswith("text."):
        stems = [word[:-2].lower() for word in re.findall(r"\w{4,}", wish.text)]
        assert all(stem in (ad.title.lower() if fact.key.endswith("title") else _words(ad)) for stem in stems)


def _experience(fact: Fact, person: Person, ad: Vacancy) -> None:
    del ad
    done = [item for item in person.experience if item.title == fact.slots["title"]]
    assert any(item.relevant is (fact.direction is Direction.FOR) for item in done)
    if stated := re.match(r"\d+", fact.slots.get("years", "")):
        assert int(stated[0]) in {int(item.years) for item in done}


def _skills(fact: Fact, person: Person, ad: Vacancy) -> None:
    named = re.split(", | og ", fact.slots.get("skills", fact.slots.get("skill", "")))
    own = " · ".join((*person.skills, *person.licences)).lower()
    for words in named:
        if fact.direction is Direction.FOR:
            assert words.lower() in own
        else:
            assert words.lower() not in own
        if fact.key != "skills.akin" and fact.key != "text.skill":
            assert words.lower() in _words(ad)


def _demand(fact: Fact, person: Person, ad: Vacancy) -> None:
    assert fact.quote, "a demand rests on words of the ad"
    quote = fact.quote.lower()
    if ".language" in fact.key:
        assert re.search(r"norsk|norw|engelsk|engl|skandinav|scandinav|språk", quote)
        levels = {"morsmål": "native"}
        known = {str(language.level) for language in person.languages}
        assert fact.slots["mine"] == "" or levels.get(fact.slots["mine"], fact.slots["mine"]) in known
        assert fact.key.count("_") > 1 or fact.slots["asked"].lower() in quote
    if "licence" in fact.key and "klasse" in fact.slots.get("mine", ""):
        assert fact.slots["mine"].split()[-1] in person.licences
    if "years" in fact.key:
        assert fact.slots["asked"].split()[0] in quote
    if "licence_welcome" in fact.key:
        assert re.search(r"fordel|ønske|pluss|gjerne|føremon|kan ta|får du|helst|preferred|advantage", quote)
    if fact.key == "requirements.authorisation_missed":
        assert "autori" in quote or "registered" in quote


def _hours(fact: Fact, person: Person, ad: Vacancy) -> None:
    lowest, highest = person.percent
    assert re.findall(r"\d+", fact.slots["mine"]) == [str(figure) for figure in dict.fromkeys((lowest, highest))]
    if fact.key in ("hours.fit", "hours.gap"):
        assert ad.percent is not None
        assert re.findall(r"\d+", fact.slots["percent"]) == [str(int(figure)) for figure in dict.fromkeys(ad.percent)]
        meets = ad.percent[0] <= highest and ad.percent[1] >= lowest
        assert meets is (fact.key == "hours.fit")


def _timing(fact: Fact, person: Person, ad: Vacancy) -> None:
    del person
    days = int(fact.slots["days"])
    if fact.key in ("timing.fresh", "timing.today", "timing.yesterday"):
        assert ad.published is not None
        assert (AS_OF - ad.published.astimezone(OSLO).date()).days == days
    else:
        assert ad.deadline.day is not None
        assert (ad.deadline.day - AS_OF).days == days


def _need(fact: Fact, person: Person, ad: Vacancy) -> None:
    del ad
    assert fact.slots["need"] in {templates()[f"need.{need}"] for need in person.needs}


def _interest(fact: Fact, person: Person, ad: Vacancy) -> None:
    assert fact.slots["interest"] in person.interests
    assert fact.slots["word"] in _words(ad)
    assert fact.slots["word"][:4] in fact.slots["interest"].lower()


def _positions(fact: Fact, person: Person, ad: Vacancy) -> None:
    del person
    assert fact.slots["positions"] == str(ad.positions)
    assert ad.positions > 1


LOOKED_UP: Mapping[str, Callable[[Fact, Person, Vacancy], None]] = {
    "place.": _distance,
    "occupation.same": _wish,
    "occupation.near": _wish,
    "text.wish": _wish,
    "occupation.experience": _experience,
    "occupation.left_behind": _experience,
    "text.experience": _experience,
    "skills.": _skills,
    "text.skill": _skills,
    "requirements.": _demand,
    "hours.": _hours,
    "timing.": _timing,
    "needs.body": _need,
    "needs.people": _need,
    "needs.noise": _need,
    "needs.pace": _need,
    "needs.screen": _need,
    "needs.freedom": _need,
    "needs.said": _need,
    "text.interest": _interest,
    "market.positions": _positions,
}


def test_every_fact_is_so(features: VacancyFeatures, ads: list[Vacancy], person: Person) -> None:
    seen = 0
    for row in _rows(features, ads, person):
        for fact in _facts(row):
            assert fact.quote in row.words, fact
            for begins, look_up in LOOKED_UP.items():
                if fact.key.startswith(begins):
                    look_up(fact, person, row.vacancy)
                    seen += 1
    assert seen > len(ads)


def test_the_same_facts_are_said_in_every_language(
    features: VacancyFeatures, ads: list[Vacancy], person: Person
) -> None:
    for row in _rows(features, ads, person):
        said = [[(f.key, f.direction, f.columns, f.quote) for f in _facts(replace(row, language=x))] for x in Locale]
        assert said[0] == said[1] == said[2]


@pytest.mark.parametrize(("language", "quoted"), [(Locale.NN, "«[^»]*»"), (Locale.EN, "“[^”]*”")])
def test_no_language_is_mixed_with_another(
    language: Locale, quoted: str, features: VacancyFeatures, ads: list[Vacancy], person: Person
) -> None:
    """Outside quotation marks stand only words of the language's own table, figures and classes of licence."""
    known = {word.lower() for text in templates(language).values() for word in re.findall(r"\w+", text)}
    for row in _rows(features, ads, person):
        for fact in _facts(replace(row, language=language)):
            own = re.sub(quoted, "", sentence(fact.key, fact.slots, language))
            others = {word for word in re.findall(r"\w+", own) if word.lower() not in known}
            assert all(re.fullmatch(r"\d+|[A-Z]\d?E?", word) for word in others), own


def test_what_is_said_agrees_with_the_ranker(features: VacancyFeatures, ads: list[Vacancy], person: Person) -> None:
    found, ranker = _matrix(features, ads, person), BaselineRanker()
    few = 0
    for row, reasons in zip(
        _rows(features, ads, person), explain(found, ranker.contributions(found), person, ads), strict=True
    ):
        grave = {sentence(fact.key, fact.slots) for fact in _facts(row) if fact.grave}
        speaking_for = [reason for reason in reasons if reason.direction is Direction.FOR]
        against = [reason for reason in reasons if reason.direction is Direction.AGAINST]
        assert all(reason.weight > -SLIGHT for reason in speaking_for)
        assert all(reason.weight < -SLIGHT or reason.sentence in grave for reason in against)
        assert len(speaking_for) <= MOST_FOR
        assert len(against) <= MOST_AGAINST
        few += len(speaking_for) < FEWEST_FOR
    # Of ads far from every wish there may be less to say.
    assert few <= len(ads) / 4
