"""One made-up ad: occupation, place, employer, hours and words drawn, and laid into the fields of a feed entry."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random
from uuid import UUID

from jobbmatch.ingestion.demo.conditions import Conditions, draw_conditions
from jobbmatch.ingestion.demo.deadlines import Dates, draw_dates, stamp
from jobbmatch.ingestion.demo.draw import chance, weighted
from jobbmatch.ingestion.demo.employers import DemoEmployer, draw_employer
from jobbmatch.ingestion.demo.market import load_market
from jobbmatch.ingestion.demo.markup import Section, to_html
from jobbmatch.ingestion.demo.places import Spot, draw_spot, neighbour, work_locations
from jobbmatch.ingestion.demo.tables import Occupation, families
from jobbmatch.ingestion.demo.tags import settle
from jobbmatch.ingestion.demo.terms import Terms, draw_terms
from jobbmatch.ingestion.demo.truth import AdTruth
from jobbmatch.ingestion.demo.wording import Circumstances, Words, write_words
from jobbmatch.ingestion.demo.working_time import draw_hours

Entry = dict[str, object]

NO_EMPLOYER = 0.03
AGENCY = "agency"
"""The kind of employer whose people work at somebody else\'s, whom the ad keeps to itself."""
NYNORSK_BY_COUNTY = {"46": 0.85, "15": 0.85, "11": 0.4, "40": 0.25, "34": 0.2, "42": 0.2, "50": 0.06}
NYNORSK_ELSEWHERE = 0.02
ENGLISH = 0.21
"""Share of English among occupations that have English words; gives about 10% of all."""


@dataclass(frozen=True, slots=True)
class MadeUpAd:
    """A made-up ad: its content in the feed's fields, and what is known about it."""

    content: Entry
    truth: AdTruth
    published: datetime

    @property
    def uuid(self) -> str:
        """The ad's uuid."""
        return self.truth.uuid


def make_ad(rng: Random, published: datetime, as_of: date) -> MadeUpAd:
    """Make an ad that was published at a moment, as it looks on the day ``as_of``."""
    occupation, spot = load_market().draw_occupation(rng), draw_spot(rng)
    family = families()[occupation.family]
    language = _language(rng, occupation, spot)
    employer = draw_employer(rng, family, spot, occupation.special)
    works_for = None if employer.kind == AGENCY else employer.name
    if chance(rng, NO_EMPLOYER):
        employer = DemoEmployer(None, None, employer.sector, employer.kind)
    hours = draw_hours(rng, family, language)
    terms = draw_terms(rng, family, part_time=hours.part_time)
    other = neighbour(rng, spot).municipality_name
    words = write_words(
        rng,
        Circumstances(occupation, family, employer, spot.municipality_name, other, language, hours, terms.percent),
    )
    uuid = str(UUID(int=rng.getrandbits(128), version=4))
    words = _with_conditions(words, draw_conditions(Random(uuid), language, terms.engagement))
    dates = draw_dates(rng, published, as_of)
    content = _content(rng, uuid, words, employer, spot, terms, dates) | _categories(rng, occupation)
    truth = AdTruth(uuid, occupation.key, occupation.styrk[0], language, settle(words.signs), hours.hours)
    truth = replace(truth, municipality=spot.municipality, employer=works_for)
    return MadeUpAd(content, truth, published)


def _with_conditions(words: Words, conditions: Conditions) -> Words:
    told = (Section(paragraphs=[conditions.sentence]),) if conditions.sentence else ()
    return replace(words, sections=words.sections + told, signs={**words.signs, **conditions.signs})


def _language(rng: Random, occupation: Occupation, spot: Spot) -> str:
    if "en" in occupation.wordings and chance(rng, ENGLISH):
        return "en"
    nynorsk = NYNORSK_BY_COUNTY.get(spot.county, NYNORSK_ELSEWHERE)
    return "nn" if "nn" in occupation.wordings and chance(rng, nynorsk) else "nb"


def _content(
    rng: Random, uuid: str, words: Words, employer: DemoEmployer, spot: Spot, terms: Terms, dates: Dates
) -> Entry:
    domain = employer.domain
    return {
        "uuid": uuid,
        "published": stamp(dates.published),
        "expires": dates.expires.isoformat(),
        "updated": stamp(dates.published),
        "workLocations": work_locations(rng, spot),
        "contactList": _contacts(rng, domain),
        "title": words.title,
        "description": to_html(rng, words.sections),
        "sourceurl": "",
        "source": weighted(rng, {"IMPORTAPI": 65, "Stillingsregistrering": 20, "FINN": 10, "DIR": 5}),
        "applicationUrl": rng.choice((f"https://{domain}/jobb/{uuid[:8]}",) * 9 + ("", None)),
        "applicationDue": dates.due,
        "jobtitle": words.jobtitle if chance(rng, 0.45) else rng.choice(("", None)),
        "link": f"https://stillinger.example/stilling/{uuid}",
        "employer": _employer(rng, employer),
        "engagementtype": terms.engagement,
        "extent": terms.extent,
        "starttime": terms.start,
        "positioncount": terms.positions,
        "sector": employer.sector,
    }


def _employer(rng: Random, employer: DemoEmployer) -> Entry:
    told = employer.name is not None and chance(rng, 0.2)
    return {
        "name": employer.name,
        "orgnr": employer.organisation_number,
        "description": f"<p>{employer.name} er en oppdiktet arbeidsgiver i et oppdiktet arbeidsmarked.</p>"
        if told
        else "",
        "homepage": f"https://{employer.domain}" if chance(rng, 0.3) else "",
    }


def _contacts(rng: Random, domain: str) -> list[Entry]:
    if not chance(rng, 0.35):
        return []
    return [{"name": "Kontaktperson", "email": f"jobb@{domain}", "phone": None, "role": None, "title": None}]


def _categories(rng: Random, occupation: Occupation) -> Entry:
    """The ad's own codes: missing in a fifth, with a stray one in a twentieth."""
    code, name = occupation.styrk
    levels: list[Entry] = [{"level1": occupation.level1, "level2": occupation.level2}]
    listed: list[Entry] = []
    if chance(rng, 0.8) and code != "0000":
        listed = [
            _category("ESCO", f"http://data.europa.eu/esco/isco/C{code}", name),
            _category("JANZZ", str(100_000 + int(code)), name),
            _category("STYRK08", code, name),
        ]
        if chance(rng, 0.05):
            stray = load_market().draw_occupation(rng)
            listed.append(_category("STYRK08", *stray.styrk))
            levels.append({"level1": stray.level1, "level2": stray.level2})
    return {"occupationCategories": levels if chance(rng, 0.85) else [], "categoryList": listed}


def _category(kind: str, code: str, name: str) -> Entry:
    return {"categoryType": kind, "code": code, "name": name, "description": "", "score": 1.0}
