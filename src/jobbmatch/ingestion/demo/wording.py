"""The words of a made-up ad: title and sections, put together so that what they settle is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from jobbmatch.ingestion.demo.draw import chance, some
from jobbmatch.ingestion.demo.employers import DemoEmployer
from jobbmatch.ingestion.demo.markup import Section
from jobbmatch.ingestion.demo.tables import Family, Occupation, load_toml
from jobbmatch.ingestion.demo.tags import Line, opposes, parse_line
from jobbmatch.ingestion.demo.working_time import HoursText

TRAPS = 0.04
OTHER_PLACE = 0.05
TAGGED_TASK = 0.45
"""Chance that a task that settles something stands in the ad."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the words are about.

    Attributes:
        occupation: Occupation.
        family: Its family.
        employer: Employer.
        city: Town to name.
        other: Another municipality that may be named.
        language: ``nb``, ``nn`` or ``en``.
        hours: What is said about hours.
        percent: Percentage as it stands in the text; empty when it is not said.
    """

    occupation: Occupation
    family: Family
    employer: DemoEmployer
    city: str
    other: str
    language: str
    hours: HoursText
    percent: str


@dataclass(frozen=True, slots=True)
class Words:
    """A made-up ad's words.

    Attributes:
        title: Title.
        jobtitle: Title without ornaments.
        sections: Text.
        signs: What all of it settles: sign by letter.
    """

    title: str
    jobtitle: str
    sections: tuple[Section, ...]
    signs: Mapping[str, str]


def write_words(rng: Random, about: Circumstances) -> Words:
    """Write an ad."""
    signs = _by_nature(about)
    cues = _cues(rng, about, signs)
    tasks = _tasks(rng, about, signs)
    jobtitle = rng.choice(about.occupation.wordings[about.language].titles)
    fill = _filling(rng, about, jobtitle)
    sections = _sections(rng, about, fill, tasks, cues)
    return Words(_title(rng, about, fill), jobtitle, sections, {**signs, **about.hours.signs})


def lower_first(title: str) -> str:
    """Write a title in the middle of a sentence; abbreviations stay.

    >>> lower_first("Sykepleier"), lower_first("HR-rådgiver")
    ('sykepleier', 'HR-rådgiver')
    """
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _by_nature(about: Circumstances) -> dict[str, str]:
    """What the work is whatever the sentences say; what is left open by default differs by setting."""
    desk, floor = about.family.group == "desk", about.family.group == "floor"
    default = {"o": "?", "l": "u" if desk else "?", "m": "?", "p": "?" if floor else "u"}
    return {**default, **about.occupation.nature}


def _take(lines: Sequence[Line], signs: dict[str, str]) -> list[Line]:
    """Keep the lines that do not oppose what is settled, and note what they settle."""
    kept = []
    for line in lines:
        if opposes(line.tags, signs):
            continue
        signs.update({tag[0]: tag[1] for tag in line.tags})
        kept.append(line)
    return kept


def _cues(rng: Random, about: Circumstances, signs: dict[str, str]) -> list[str]:
    drawn = [tag for tag, share in about.family.cues.items() if chance(rng, share)]
    rng.shuffle(drawn)
    lines = []
    for tag in drawn:
        settings = load_table("cues.toml")[tag]
        by_language = settings.get(about.family.group) or settings.get("any")
        if by_language:
            lines.append(Line(rng.choice(by_language[about.language]), frozenset({tag})))
    return [line.text for line in _take(lines, signs)]


def _tasks(rng: Random, about: Circumstances, signs: dict[str, str]) -> list[str]:
    lines = [parse_line(raw) for raw in about.occupation.wordings[about.language].tasks]
    wanted = [line for line in lines if not line.settles or chance(rng, TAGGED_TASK)]
    return [line.text for line in _take(some(rng, wanted, 3, 7), signs)]


def _filling(rng: Random, about: Circumstances, jobtitle: str) -> dict[str, str]:
    few = rng.randint(1, 3)
    return {
        "employer": about.employer.name or "Vi",
        "city": about.city,
        "other": about.other,
        "title": jobtitle,
        "lower": lower_first(jobtitle),
        "percent": about.percent,
        "n": str(rng.randint(2, 5)),
        "m": str(few + 5),
        "staff": str(rng.choice((6, 9, 12, 14, 18, 23, 30, 45, 60, 85, 120, 240))),
    }


def _title(rng: Random, about: Circumstances, fill: Mapping[str, str]) -> str:
    title = fill["title"]
    if chance(rng, 0.05) and about.employer.name and about.language == "nb":
        title = f"{about.employer.name} søker {fill['lower']}"
    if about.hours.title and chance(rng, 0.7):
        title += rng.choice((", ", " – ", " ")) + about.hours.title
    if about.percent and chance(rng, 0.3):
        title += rng.choice((", ", " – ", " ")) + about.percent
    if chance(rng, 0.08):
        title += f", {about.city}" if about.language != "en" else f" – {about.city}"
    return title.upper() if chance(rng, 0.01) else title


def _sections(
    rng: Random, about: Circumstances, fill: Mapping[str, str], tasks: Sequence[str], cues: list[str]
) -> tuple[Section, ...]:
    table = load_table("phrases.toml")[about.language]
    opening = Section(paragraphs=_opening(rng, about, table, fill))
    terms = [text for text in (about.hours.text, _percent_sentence(rng, about, table)) if text]
    middle, late = (cues, []) if chance(rng, 0.5) else ([], cues)
    sections = [opening]
    if chance(rng, 0.1):
        listed = ", ".join(lower_first(task) for task in tasks)
        sections.append(Section(paragraphs=[f"{rng.choice(table['tasks'])}: {listed}.", *middle, *late, *terms]))
    else:
        sections.append(Section(rng.choice(table["tasks"]), middle, tasks))
        if terms or late:
            heading = rng.choice(table["hours"]) if terms and chance(rng, 0.6) else ""
            sections.insert(rng.choice((1, len(sections))), Section(heading, [*terms, *late]))
    sections += _about_you(rng, about, table, fill)
    if chance(rng, 0.7):
        sections.append(Section(rng.choice(table["offers"]), (), some(rng, table["offer_list"], 2, 5)))
    if chance(rng, 0.7):
        sections.append(Section(paragraphs=some(rng, table["closings"], 1, 2)))
    return tuple(sections)


def _opening(rng: Random, about: Circumstances, table: Mapping[str, Any], fill: Mapping[str, str]) -> list[str]:
    agency = about.employer.kind == "agency" and chance(rng, 0.9)
    openings = table["agency"] if agency else table["openings"]
    if about.employer.name is None or set(fill["title"]) & set("!–") or fill["title"].endswith("er søkes"):
        openings = [text for text in openings if "{employer}" not in text and "{lower}" not in text] or [""]
    sentences = [rng.choice(openings), *some(rng, table["about"], 0, 3)]
    if about.employer.name is None:
        sentences = [text for text in sentences if "{employer}" not in text]
    paragraphs = [" ".join(text.format_map(fill) for text in sentences if text)]
    stories = load_table("stories.toml")[about.family.theme][about.language]
    paragraphs += some(rng, stories, 1, 3)
    if chance(rng, TRAPS):
        paragraphs.append(rng.choice(load_table("noise.toml")["traps"][about.language]))
    if chance(rng, OTHER_PLACE):
        paragraphs.append(rng.choice(table["other_places"]).format_map(fill))
    return [text for text in paragraphs if text]


def _percent_sentence(rng: Random, about: Circumstances, table: Mapping[str, Any]) -> str:
    return str(rng.choice(table["percent"])).format(percent=about.percent) if about.percent else ""


def _about_you(rng: Random, about: Circumstances, table: Mapping[str, Any], fill: Mapping[str, str]) -> list[Section]:
    asks = some(rng, about.occupation.wordings[about.language].asks, 1, 4)
    if chance(rng, 0.6) and not _names(asks, "norsk", "norwegian", "english"):
        asks.append(rng.choice(table["language"][about.family.language]))
    if chance(rng, 0.45) and not _names(asks, "erfaring", "røynsle", "experience"):
        asks.append(rng.choice(table["experience"]).format_map(fill))
    if chance(rng, 0.08) and not _names(asks, "førerkort", "førarkort", "licence"):
        asks.append(rng.choice(table["licence"]))
    sections = [Section(rng.choice(table["asks"]), (), asks)]
    if chance(rng, 0.6):
        sections.append(Section(rng.choice(table["qualities"]), (), some(rng, table["quality_list"], 2, 4)))
    return sections


def _names(lines: Sequence[str], *words: str) -> bool:
    return any(word in line.lower() for line in lines for word in words)


@cache
def load_table(name: str) -> dict[str, Any]:
    """Read a table of words once."""
    return load_toml(name)
