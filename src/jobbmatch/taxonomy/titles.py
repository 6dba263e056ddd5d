"""The titles that the program knows, by key: our own list and the names of the STYRK groups."""

import re
from functools import lru_cache

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.esco.imported import imported
from jobbmatch.taxonomy.styrk import DEEPEST, load_styrk
from jobbmatch.taxonomy.tables import read_lines, read_table
from jobbmatch.taxonomy.words import is_agent, key, tokens

WHERE = re.compile(r",| (?:av|for|fra|i|innen|med|på|til|ved) ")
SEPARATOR = re.compile(r" og | eller ")
VAGUE = re.compile(r"andre\b|annet\b|operatør|hjelpearbeid|.*-$", re.IGNORECASE)
WORK = re.compile(
    r"s?(?:jobb|jobben|jobbing|arbeid|arbeidet|avdeling|avdelinga|avdelingen|bransjen?|tjenesten?|tenest[ea])$"
)
"""Endings that make a field of a place: 'kontorjobb'."""
SHORTEST_PART = 4
SHORTEST_WITH_S = 5
AGENTS = ("ere", "ører", "orer")
"""Endings of agent nouns in the names of groups, which stand in the plural."""


@lru_cache(maxsize=1)
def own_titles() -> dict[str, StyrkCode]:
    """Titles of our own list as written, with their code."""
    return {row["title"]: StyrkCode(row["code"]) for row in read_table("titles.tsv")}


@lru_cache(maxsize=1)
def imported_titles() -> dict[str, StyrkCode]:
    """Titles of ESCO, when it has been imported, with the STYRK group of the same number (STYRK-08 follows ISCO-08)."""
    styrk = load_styrk()
    return {title: StyrkCode(group) for title, group in imported().titles if styrk.exists(group) and tokens(title)}


@lru_cache(maxsize=1)
def titles_by_key() -> dict[str, StyrkCode]:
    """All known titles by key; our own list goes before the names of the groups, and ESCO comes last."""
    found: dict[str, StyrkCode] = {}
    for title, code in own_titles().items():
        found.setdefault(key(tokens(title)), code)
    styrk = load_styrk()
    for code in styrk.groups(DEEPEST):
        name = styrk.name(code) or ""
        for part in name_parts(name):
            wanted = key(tokens(part))
            if part == name or wanted not in generic_keys():
                found.setdefault(wanted, code)
    for title, code in imported_titles().items():
        found.setdefault(key(tokens(title)), code)
    return found


def name_parts(name: str) -> list[str]:
    """Give the titles that the name of a group holds, the whole name first.

    What stands after a comma or a preposition says where, not what, and 'Økonomi-' is no title.

    >>> name_parts("Malere og byggtapetserere")
    ['Malere og byggtapetserere', 'Malere', 'byggtapetserere']
    >>> name_parts("Ledere av bygg og anlegg")
    ['Ledere av bygg og anlegg', 'Ledere']
    """
    parts = [part.strip() for part in SEPARATOR.split(WHERE.split(name)[0])]
    return list(
        dict.fromkeys([name, *(part for part in parts if len(part) >= SHORTEST_PART and not VAGUE.match(part))])
    )


@lru_cache(maxsize=1)
def agent_keys() -> frozenset[str]:
    """Keys that only agent nouns lead to ('skifter'), so that the bare noun ('skift') is no title."""
    styrk = load_styrk()
    own = [title for title in (*own_titles(), *imported_titles()) if not is_agent(tokens(title)[-1])]
    names = [part for code in styrk.groups(DEEPEST) for part in name_parts(styrk.name(code) or "")]
    plain = own + [name for name in names if not name.endswith(AGENTS)]
    return frozenset(titles_by_key()) - {key(tokens(title)) for title in plain}


def known_title(words: list[str]) -> StyrkCode | None:
    """Give the code of the title that these words are; None when they are no known title."""
    return _as_written(words) or _as_written([in_bokmål(word) for word in words])


def _as_written(words: list[str]) -> StyrkCode | None:
    wanted, last = key(words), words[-1]
    if wanted in titles_by_key() and (is_agent(last) or wanted not in agent_keys()):
        return titles_by_key()[wanted]
    # English plurals and Norwegian genitives.
    return _as_written([*words[:-1], last[:-1]]) if last.endswith("s") and len(last) > SHORTEST_WITH_S else None


@lru_cache(maxsize=65536)
def in_bokmål(word: str) -> str:
    """Write the parts of a compound that nynorsk has in another form as bokmål does; endings stay.

    >>> in_bokmål("kyrkjetenar")
    'kirketjenar'
    """
    parts = _nynorsk_parts()
    return _nynorsk_pattern().sub(lambda match: parts[match.group()], word)


@lru_cache(maxsize=1)
def _nynorsk_parts() -> dict[str, str]:
    return {row["nynorsk"]: row["bokmål"] for row in read_table("nynorsk_parts.tsv")}


@lru_cache(maxsize=1)
def _nynorsk_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_nynorsk_parts(), key=len, reverse=True)))


@lru_cache(maxsize=1)
def generic_keys() -> frozenset[str]:
    """Keys of the titles that say little alone."""
    return frozenset(key(tokens(line)) for line in read_lines("generic_heads.txt") if not line.startswith("-"))


@lru_cache(maxsize=1)
def generic_tails() -> frozenset[str]:
    """Keys that say little as the end of a compound; with a hyphen in the file: only there."""
    return frozenset(key(tokens(line)) for line in read_lines("generic_heads.txt"))


@lru_cache(maxsize=1)
def noise_words() -> frozenset[str]:
    """Words of an ad's title that say nothing of the occupation."""
    return frozenset(
        word for line in read_lines("noise_words.txt") if not line.startswith("-") for word in tokens(line)
    )


@lru_cache(maxsize=1)
def noise_tails() -> frozenset[str]:
    """Ends of words that are no title there, as in 'gjennomfører'; those with a hyphen in the file are one alone."""
    return frozenset(word for line in read_lines("noise_words.txt") for word in tokens(line))


@lru_cache(maxsize=1)
def fields_by_key() -> dict[str, tuple[StyrkCode, ...]]:
    """Fields of work by key ('butikk', 'hage'), with the groups that are common there, the most common first."""
    rows = read_table("fields.tsv")
    return {key(tokens(row["word"])): tuple(StyrkCode(code) for code in row["codes"].split()) for row in rows}


def known_field(word: str) -> tuple[StyrkCode, ...]:
    """Give the common groups of a field of work; empty when it is none.

    >>> known_field("butikkjobb") == known_field("butikken")
    True
    """
    fields = fields_by_key()
    return fields.get(key([word])) or fields.get(key([WORK.sub("", word)]), ())
