"""The titles that the program knows, by key: our own list and the names of the STYRK groups."""

import re
from functools import lru_cache

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.styrk import DEEPEST, load_styrk
from jobbmatch.taxonomy.tables import read_lines, read_table
from jobbmatch.taxonomy.words import key, tokens


@lru_cache(maxsize=1)
def own_titles() -> dict[str, StyrkCode]:
    """Titles of our own list as written, with their code."""
    return {row["title"]: StyrkCode(row["code"]) for row in read_table("titles.tsv")}


@lru_cache(maxsize=1)
def titles_by_key() -> dict[str, StyrkCode]:
    """All known titles by key; our own list goes before the names of the groups."""
    found: dict[str, StyrkCode] = {}
    for title, code in own_titles().items():
        found.setdefault(key(tokens(title)), code)
    styrk = load_styrk()
    for code in styrk.groups(DEEPEST):
        name = styrk.name(code) or ""
        for part in [name, *re.split(r",| og | eller ", name)]:
            if not part.lower().startswith(("andre", "annet")) and len(part.strip()) >= 4:
                found.setdefault(key(tokens(part)), code)
    return found


@lru_cache(maxsize=1)
def generic_keys() -> frozenset[str]:
    """Keys of the heads that say little alone."""
    return frozenset(key(tokens(line)) for line in read_lines("generic_heads.txt"))


@lru_cache(maxsize=1)
def noise_words() -> frozenset[str]:
    """Words of an ad's title that say nothing of the occupation."""
    return frozenset(word for line in read_lines("noise_words.txt") for word in tokens(line))
