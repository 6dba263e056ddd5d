"""What can be said of requirements: each with the ad's own words, and what the person has said of herself."""

import re
from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.domain.person import Language, LanguageLevel
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import near_years
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import cited, listed, named, word, years, years_of
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

LONGEST_SAID = 60
"""Longer words of the ad stand beside the sentence, not in it."""

SPEAKS_OF = (
    columns.LANGUAGE_GAP,
    columns.LICENCES_HELD,
    columns.LICENCES_MISSING,
    columns.EDUCATION_GAP,
    columns.YEARS_GAP,
    columns.AUTHORISATION_MISSING,
    columns.REQUIREMENTS_MISSED,
)


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
    against = direction is Direction.AGAINST
    slots = {"language": named("language", demand.name, row.language), "mine": "", "asked": ""}
    key = "requirements.language_absent"
    if best is not None:
        key = "requirements.language_missed" if against else "requirements.language_met"
        slots["mine"] = word(f"language_level.{best.level}", row.language)
        if best.level is LanguageLevel.NATIVE and not against:
            key = "requirements.language_native"
        elif demand.level is not None and demand.level in demand.evidence.quote.upper():
            slots["asked"] = word(f"language_level.{demand.level}", row.language)
        elif demand.level is not None and against and len(demand.evidence.quote) <= LONGEST_SAID:
            # 'Flytende' is read as a level, but no level stands in the ad: its own words are said.
            key += "_quoted"
            slots["quote"] = demand.evidence.quote
        else:
            key += "_unsaid"
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
            key = "requirements.licence_met" if demand.required else "requirements.licence_welcome"
            yield Fact(Direction.FOR, key, (columns.LICENCES_HELD,), {"mine": _own_words(row, names, quote)}, quote)
        elif demand.required and names and not names & held and row.at_least(columns.LICENCES_MISSING, 1):
            slots = {"asked": _licence_said(row, min(names))}
            spoken_of = (columns.LICENCES_MISSING, columns.REQUIREMENTS_MISSED)
            yield Fact(Direction.AGAINST, "requirements.licence_missed", spoken_of, slots, quote, grave=True)


def _own_words(row: Row, names: frozenset[str], quote: str) -> str:
    owned = [words for words in row.person.licences if held_licences([words]) & names]
    owned += [words for words in row.person.skills if words.strip().lower() in names]
    # The classes that the ad names, when she has them, rather than others that give the same right.
    asked = [words for words in owned if _is_truck(words) and re.search(rf"\b{words}\b", quote)]
    if asked:
        return word("licence.truck", row.language).format(name=listed(asked, row.language))
    return _licence_said(row, next((words for words in owned if words in names), owned[0]))


def _licence_said(row: Row, name: str) -> str:
    if _is_truck(name):
        return word("licence.truck", row.language).format(name=name)
    if name in licence_includes():
        return word("licence.class", row.language).format(name=name)
    return named("licence", name, row.language)


def _is_truck(name: str) -> bool:
    return re.fullmatch(r"T\d(?:\.\d)?", name) is not None


def _education(row: Row) -> Iterator[Fact]:
    rank = education_rank(row.person)
    demands = [demand for demand in row.requirements.education if demand.required]
    if rank is None or not demands:
        return
    lowest: EducationDemand = min(demands, key=lambda demand: EDUCATION_RANK[demand.level])
    best = max(row.person.education, key=lambda item: EDUCATION_RANK[item.level])
    field = f" ({cited(best.field, row.language)})" if best.field else ""
    mine = word(f"education.{best.level}", row.language) + field
    slots = {"mine": mine, "asked": word(f"education.{lowest.level}", row.language)}
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
    slots = {"asked": years_of(demand.years, row.language), "mine": years(has, row.language)}
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
    slots = {"asked": named("authorisation", demand.name, row.language)}
    quote = demand.evidence.quote
    key = "requirements.authorisation" if quote else "requirements.law"
    if held and row.at_most(columns.AUTHORISATION_MISSING, 0):
        yield Fact(Direction.FOR, f"{key}_met", spoken_of, slots, quote)
    elif not held and row.at_least(columns.AUTHORISATION_MISSING, 1):
        yield Fact(Direction.AGAINST, f"{key}_missed", spoken_of, slots, quote, grave=True)
