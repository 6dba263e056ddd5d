"""From a free title, wish or ad to STYRK-08 groups with a confidence.

A confidence of 0.8 and above means that the title is known; 0.5 to 0.8 that its head or a close spelling is; below
0.5 it is a guess that may order a list but must not decide anything.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.vacancy import OccupationLink
from jobbmatch.taxonomy.spelling import closest
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.titles import (
    agent_keys,
    generic_keys,
    generic_tails,
    known_field,
    known_title,
    noise_tails,
    noise_words,
)
from jobbmatch.taxonomy.words import key, tokens

LONGEST_TITLE = 5
KNOWN, KNOWN_PART, HEAD, GENERIC = 0.95, 0.85, 0.7, 0.4
FIELD, FIELD_TOO = 0.6, 0.5
"""The most common group of a field of work, and its others."""
IN_A_SENTENCE, SENTENCE = 0.75, 8
"""Factor on the fields of a text of more words than that: a sentence names fields in passing."""
AFTER_PREPOSITION = 0.75
"""What stands after 'i', 'ved', 'for' is less often the occupation than what stands before."""
PREPOSITIONS = frozenset(["i", "ved", "hos", "på", "for", "til", "innen", "med", "in", "at", "for", "with", "within"])
NEGATIONS = frozenset(["ikke", "ikkje", "inte", "not", "uten", "utan"])
SHORTEST_HEAD = 4
SHORTEST_HEAD_KEY = 4
SHORT_HEADS = frozenset(["kokk", "sjef", "smed", "tolk", "vakt"])
"""The titles of four letters that a compound may end with."""
MOST_WORDS = 300
"""Titles and wishes are short; what follows in a longer text is not read."""
OWN_CODE = {"STYRK08": 0.7, "STYRK08NAV": 0.6, "ESCO": 0.6}
JANZZ = 0.6
DISPUTED = 0.8
"""Factor on an ad's own code when the title surely says another kind of work: some ads carry wrong codes."""
CODE = re.compile(r"(?<!\d)\d{4}(?!\d)")

Scores = dict[StyrkCode, float]


def link_occupations(text: str, limit: int = 5) -> tuple[OccupationLink, ...]:
    """Link a free title or wish, best first; empty when nothing is recognised."""
    return _links(_title_scores(text), {}, limit)


def link_ad(
    title: str, jobtitle: str, categories: Sequence[tuple[str, str, str]], limit: int = 5
) -> tuple[OccupationLink, ...]:
    """Link an ad by its title, its job title field and its own codes (type, code, name), best first."""
    words: Scores = {}
    for text, weight in ((title, 1.0), (jobtitle, 0.95)):
        for code, score in _title_scores(text).items() if text else ():
            words[code] = max(words.get(code, 0), score * weight)
    own: Scores = {}
    for kind, given, name in categories:
        for code, score in _own_scores(kind.upper(), given, name):
            own[code] = max(own.get(code, 0), score)
    sure = [code for code, score in words.items() if score >= KNOWN_PART]
    for code in own:
        if sure and all(code[:2] != other[:2] for other in sure):
            own[code] *= DISPUTED
    return _links(words, own, limit)


def _links(words: Scores, own: Scores, limit: int) -> tuple[OccupationLink, ...]:
    together = {code: 1 - (1 - words.get(code, 0)) * (1 - own.get(code, 0)) for code in {*words, *own}}
    best = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple(
        OccupationLink(
            code, round(min(score, 0.99), 3), "title" if words.get(code, 0) >= own.get(code, 0) else "category"
        )
        for code, score in best
    )


def _own_scores(kind: str, given: str, name: str) -> Iterable[tuple[StyrkCode, float]]:
    if kind == "JANZZ":
        return [(code, score * JANZZ) for code, score in _title_scores(name).items()]
    weight, found = OWN_CODE.get(kind, 0.0), CODE.search(given.replace("/C", "/"))
    if not weight or found is None:
        return []
    styrk = load_styrk()
    code = next((part for part in (found[0], found[0][:3]) if styrk.exists(part)), None)
    return [(StyrkCode(code), weight if len(code) == len(found[0]) else weight / 2)] if code else []


def _title_scores(text: str) -> Scores:
    words = tokens(text[: MOST_WORDS * 20])[:MOST_WORDS]
    scores: Scores = {}
    factor, start, said = 1.0, 0, False
    while start < len(words):
        if said and words[start] in PREPOSITIONS:
            factor = AFTER_PREPOSITION
        length, code, score = _match_at(words, start)
        if code is not None and not (start and words[start - 1] in NEGATIONS):
            scores[code] = max(scores.get(code, 0), score * factor)
        said = said or words[start] not in noise_words()
        start += length
    if not scores or max(scores.values()) < HEAD * AFTER_PREPOSITION:
        telling = [word for word in words if word not in noise_words()]
        special = " ".join(word for word in telling if key([word]) not in generic_keys())
        factor = IN_A_SENTENCE if len(words) > SENTENCE else 1.0
        for code, score in _field_scores(telling) or closest(special):
            scores[code] = max(scores.get(code, 0), score * factor)
    return scores


def _field_scores(words: list[str]) -> tuple[tuple[StyrkCode, float], ...]:
    """Fields of work count where no title is said: 'noe i butikk'."""
    by_word = [known_field(word) for word in words]
    common = {code: FIELD_TOO for codes in by_word for code in codes} | {codes[0]: FIELD for codes in by_word if codes}
    return tuple(common.items())


def _match_at(words: list[str], start: int) -> tuple[int, StyrkCode | None, float]:
    """Find the longest known title that starts at a word: its length in words, code and confidence."""
    for length in range(min(LONGEST_TITLE, len(words) - start), 0, -1):
        part = words[start : start + length]
        code = known_title(part)
        if code is not None and not (length == 1 and part[0] in noise_words()):
            return length, code, _confidence(words, part)
    return 1, *_head(words[start])


def _confidence(words: list[str], part: list[str]) -> float:
    if key(part) in generic_keys():
        return GENERIC
    rest = [word for word in words if word not in part and word not in noise_words() and not word.isdigit()]
    return KNOWN_PART if rest else KNOWN


@lru_cache(maxsize=65536)
def _head(word: str) -> tuple[StyrkCode | None, float]:
    """Find the known title that a compound ends with: 'nattsykepleier' ends with 'sykepleier'."""
    if word in noise_words():
        return None, 0.0
    for cut in range(2, len(word) - SHORTEST_HEAD + 1):
        tail = word[cut:]
        code = known_title([tail]) if tail not in noise_tails() and _can_be_head(tail) else None
        if code is not None:
            return code, GENERIC if key([tail]) in generic_tails() else HEAD
    return None, 0.0


def _can_be_head(tail: str) -> bool:
    """Keep out the short titles that many words end with: 'personlege' is no doctor, 'levert' no host."""
    stem = key([tail])
    long_enough = len(tail) > SHORTEST_HEAD and len(stem) >= SHORTEST_HEAD_KEY
    return long_enough or tail in SHORT_HEADS or stem in agent_keys()
