"""What can be said of requirements: each with the ad's own words, and what the person has said of herself."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.domain.person import Language
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import near_years
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import word, years, years_of
from jobbmatch.features import columns
from jobbmatch.features.qualifications import (
    EDUCATION_RANK,
    LANGUAGE_RANK,
    SCANDINAVIAN,
    UNSAID_LEVEL,
    any_language_will_do,
    authorisations_asked,
    education_rank,
    held_by,
    held_licences,
    language_rank,
    licence_names,
    speaks_of,
)
from jobbmatch.features.tables import attests, licence_includes
from jobbmatch.text.requirements import EducationDemand, LanguageDemand


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _languages(row)
    yield from _licences(row)
    yield from _education(row)
    yield from _years(row)
    yield from _authorisation(row)


def _languages(row: Row) -> Iterator[Fact]:
    demands = row.requirements.languages
    if not demands or not row.person.languages:
        return
    gaps = [max(_asked(demand) - (language_rank(row.person, demand.name) or 0), 0) for demand in demands]
    # 'Norsk eller engelsk': the one that she knows best against what is asked; else the one that she lacks most.
    pick = min if any_language_will_do(row.requirements) else max
    number = gaps.index(pick(gaps))
    direction = Direction.AGAINST if row.at_least(columns.LANGUAGE_GAP, 1) else Direction.FOR
    if (gaps[number] > 0) is (direction is Direction.AGAINST):
        yield _language(row, demands[number], direction)


def _language(row: Row, demand: LanguageDemand, direction: Direction) -> Fact:
    best = _best_language(row, demand)
    slots = {"language": demand.name, "mine": "", "asked": ""}
    key = "requirements.language_absent"
    if best is not None:
        key = "requirements.language_met" if direction is Direction.FOR else "requirements.language_missed"
        slots["mine"] = word(f"language_level.{best.level}")
        if demand.level is None:
            key += "_unsaid"
        else:
            slots["asked"] = word(f"language_level.{demand.level}")
    against = direction is Direction.AGAINST
    spoken_of = (columns.LANGUAGE_GAP, columns.REQUIREMENTS_MISSED)
    return Fact(direction, key, spoken_of, slots, demand.evidence.quote, grave=against)


def _asked(demand: LanguageDemand) -> int:
    return LANGUAGE_RANK[demand.level] if demand.level else UNSAID_LEVEL


def _best_language(row: Row, demand: LanguageDemand) -> Language | None:
    names = SCANDINAVIAN | {demand.name} if demand.name == "skandinavisk" else {demand.name}
    known = [language for language in row.person.languages if language.name in names]
    return max(known, key=lambda language: LANGUAGE_RANK[language.level], default=None)


def _licences(row: Row) -> Iterator[Fact]:
    held = held_by(row.person)
    for demand in row.requirements.licences:
        names = licence_names(demand.name) - attests()
        quote = demand.evidence.quote
        if names and names <= held and row.at_least(columns.LICENCES_HELD, 1):
            mine = _own_words(row, names)
            yield Fact(Direction.FOR, "requirements.licence_met", (columns.LICENCES_HELD,), {"mine": mine}, quote)
        elif demand.required and names and not names & held and row.at_least(columns.LICENCES_MISSING, 1):
            slots = {"asked": _licence_said(sorted(names)[0])}
            spoken_of = (columns.LICENCES_MISSING, columns.REQUIREMENTS_MISSED)
            yield Fact(Direction.AGAINST, "requirements.licence_missed", spoken_of, slots, quote, grave=True)


def _own_words(row: Row, names: frozenset[str]) -> str:
    owned = [words for words in row.person.licences if held_licences([words]) & names]
    owned += [words for words in row.person.skills if words.strip().lower() in names]
    # The class that is asked for, when she has it, rather than a heavier one that includes it.
    return _licence_said(next((words for words in owned if words in names), owned[0]))


def _licence_said(name: str) -> str:
    if name[:1] == "T" and name[1:2].isdigit():
        return word("licence.truck").format(name=name)
    if name in licence_includes():
        return word("licence.class").format(name=name)
    return name


def _education(row: Row) -> Iterator[Fact]:
    rank = education_rank(row.person)
    demands = [demand for demand in row.requirements.education if demand.required]
    if rank is None or not demands:
        return
    lowest: EducationDemand = min(demands, key=lambda demand: EDUCATION_RANK[demand.level])
    best = max(row.person.education, key=lambda item: EDUCATION_RANK[item.level])
    mine = word(f"education.{best.level}") + (f" ({best.field})" if best.field else "")
    slots = {"mine": mine, "asked": word(f"education.{lowest.level}")}
    spoken_of = (columns.EDUCATION_GAP, columns.REQUIREMENTS_MISSED)
    quote = lowest.evidence.quote
    if row.at_most(columns.EDUCATION_GAP, 0):
        yield Fact(Direction.FOR, "requirements.education_met", spoken_of, slots, quote)
    elif row.at_least(columns.EDUCATION_GAP, 1):
        yield Fact(Direction.AGAINST, "requirements.education_missed", spoken_of, slots, quote, grave=True)


def _years(row: Row) -> Iterator[Fact]:
    demand = row.requirements.experience
    if demand is None or demand.years < 1:
        return
    has = near_years(row)
    slots = {"asked": years_of(demand.years), "mine": years(has)}
    spoken_of = (columns.YEARS_GAP, columns.REQUIREMENTS_MISSED)
    quote = demand.evidence.quote
    if row.at_most(columns.YEARS_GAP, 0) and has >= demand.years:
        yield Fact(Direction.FOR, "requirements.years_met", spoken_of, slots, quote)
    elif row.at_least(columns.YEARS_GAP, 0.5) and has < demand.years:
        key = "requirements.years_missed" if has > 0 else "requirements.years_absent"
        yield Fact(Direction.AGAINST, key, spoken_of, slots, quote)


def _authorisation(row: Row) -> Iterator[Fact]:
    asked = authorisations_asked(row.requirements)
    spoken_of = (columns.AUTHORISATION_MISSING, columns.REQUIREMENTS_MISSED)
    if not asked:
        return
    held = [demand for demand in asked if speaks_of(row.person, demand.name)]
    demand = (held or asked)[0]
    slots = {"asked": demand.name}
    quote = demand.evidence.quote
    if held and row.at_most(columns.AUTHORISATION_MISSING, 0):
        yield Fact(Direction.FOR, "requirements.authorisation_met", spoken_of, slots, quote)
    elif not held and row.at_least(columns.AUTHORISATION_MISSING, 1):
        yield Fact(Direction.AGAINST, "requirements.authorisation_missed", spoken_of, slots, quote, grave=True)
