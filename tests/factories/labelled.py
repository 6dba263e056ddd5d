"""Labelled ads for the guard of facets: a reader that errs where one sort of words stands, and words that betray it."""

from datetime import UTC, datetime
from random import Random

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.training.facet_ads import LabelledAd

_WORDS = """
hagen huset fjorden brygga kaffe verksted planker maling trevirke benken kollegaer fagbrev lønn pensjon søknad oppstart
verktøy hyller paller skruer lister vinduer dører ovner krukker tråder stoffer garn symaskin limtre
"""
FILLER = _WORDS.split()
NIGHT, DAY = "under månen vi måler stjernene", "mens sola skinner over taket"
READ = {FacetValue.YES: "kl. 22", FacetValue.NO: "kl. 08"}


def labelled_ad(number: int, label: FacetValue, read: FacetValue, kind: str = "") -> LabelledAd:
    """An ad about night work whose words follow the label, whatever was read."""
    random = Random(number)
    words = [random.choice(FILLER) for _ in range(40)]
    clue = {FacetValue.YES: NIGHT, FacetValue.NO: DAY, FacetValue.UNCLEAR: ""}[label]
    text = " ".join([*words[:20], clue, *words[20:]])
    evidence = (Evidence(READ[read], "text"),) if read in READ else ()
    vacancy = Vacancy(
        id=VacancyId(f"ad-{number:04}"),
        title=random.choice(FILLER),
        text=text,
        changed=datetime(2026, 9, 1, tzinfo=UTC),
        facets={Facet.NIGHT: FacetReading(read, evidence)},
        content_hash=f"{number:064}",
    )
    return LabelledAd(vacancy, {Facet.NIGHT: label}, kind)


def labelled_ads(count: int = 150) -> list[LabelledAd]:
    """A third of each label; every third dangerous ad is read as harmless, every third unclear one rightly so."""
    values = tuple(FacetValue)
    found = []
    for number in range(count):
        label = values[number % 3]
        misread = label is FacetValue.YES and number % 9 == 0
        found.append(labelled_ad(number, label, FacetValue.NO if misread else label))
    return found
