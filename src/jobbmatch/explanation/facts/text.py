"""What can be said of words: only what literally stands in the ad, bent at the most as nouns and verbs are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import experience_of, wish_of
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import cited
from jobbmatch.features import columns
from jobbmatch.features.words import stem, stop_words
from jobbmatch.taxonomy.skills import skill_ids

_WORD = re.compile(r"\w{3,}")
_ENDING = re.compile(r"(?:e[nrst]?|er?ne|ene|a|ane?|arane|ar(?:en|ar)?|eren?|[rnts]|ing(?:en)?)?")
"""What words of one meaning may differ by; two words of one stem need not mean the same ('bil' and 'bilete')."""
SHORTEST_SHARED = 3
SPEAKS_OF = (
    columns.WISHES_TITLE,
    columns.WISHES_AD,
    columns.EXPERIENCE_TITLE,
    columns.SKILLS_AD,
    columns.INTERESTS_AD,
    columns.NOT_WANTED_TITLE,
)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _wish(row)
    yield from _experience(row)
    yield from _skill(row)
    yield from _interest(row)
    yield from _not_wanted(row)


def _wish(row: Row) -> Iterator[Fact]:
    in_title = row.at_least(columns.WISHES_TITLE, 0.01)
    for wish in row.person.wishes if in_title or row.at_least(columns.WISHES_AD, 0.01) else ():
        spoken_of = (columns.WISHES_TITLE, columns.WISHES_AD)
        slots, about = {"wish": cited(wish.text, row.language)}, wish_of(wish.text)
        if in_title and _all_in(wish.text, row.vacancy.title):
            yield Fact(Direction.FOR, "text.wish_in_title", spoken_of, slots, row.vacancy.title, about=about)
            return
        if found := _all_in(wish.text, row.vacancy.text):
            yield Fact(Direction.FOR, "text.wish_in_ad", spoken_of, slots, found[0], about=about)
            return


def _experience(row: Row) -> Iterator[Fact]:
    for done in row.person.experience if row.at_least(columns.EXPERIENCE_TITLE, 0.01) else ():
        if done.relevant and _all_in(done.title, row.vacancy.title):
            slots, about = {"title": cited(done.title, row.language)}, experience_of(done.title)
            spoken_of = (columns.EXPERIENCE_TITLE,)
            yield Fact(Direction.FOR, "text.experience_in_title", spoken_of, slots, row.vacancy.title, about=about)
            return


def _skill(row: Row) -> Iterator[Fact]:
    for skill in row.person.skills if row.at_least(columns.SKILLS_AD, 0.01) else ():
        # What the taxonomy knows is spoken of as a skill; here are the words that it does not know.
        if not skill_ids(skill) and (found := _all_in(skill, row.words)):
            slots = {"skill": cited(skill, row.language), "quote": found[0]}
            yield Fact(Direction.FOR, "text.skill", (columns.SKILLS_AD,), slots, found[0])
            return


def _interest(row: Row) -> Iterator[Fact]:
    for interest in row.person.interests if row.at_least(columns.INTERESTS_AD, 0.01) else ():
        if found := _all_in(interest, row.words):
            slots = {"word": cited(found[0].lower(), row.language), "interest": cited(interest, row.language)}
            yield Fact(Direction.FOR, "text.interest", (columns.INTERESTS_AD,), slots, found[0])
            return


def _not_wanted(row: Row) -> Iterator[Fact]:
    for words in row.person.not_wanted if row.at_least(columns.NOT_WANTED_TITLE, 0.01) else ():
        if _all_in(words, row.vacancy.title):
            slots, spoken_of = {"words": cited(words, row.language)}, (columns.NOT_WANTED_TITLE,)
            yield Fact(Direction.AGAINST, "text.not_wanted_in_title", spoken_of, slots, row.vacancy.title)
            return


def _all_in(words: str, text: str) -> Sequence[str]:
    """Give the words of a text that are the given ones, bent or not; nothing when one of them is missing."""
    there = _by_beginning(text)
    wanted = [word for word in _WORD.findall(words.lower()) if word not in stop_words()]
    found = [
        next((word for word in there.get(one[:SHORTEST_SHARED], ()) if same_word(one, word.lower())), "")
        for one in wanted
    ]
    return found if found and all(found) else ()


@lru_cache(maxsize=512)
def _by_beginning(text: str) -> Mapping[str, Sequence[str]]:
    """Give the words of a text as they stand, by their first letters in lower case."""
    there: dict[str, list[str]] = {}
    for word in dict.fromkeys(_WORD.findall(text)):
        there.setdefault(word[:SHORTEST_SHARED].lower(), []).append(word)
    return there


def same_word(one: str, other: str) -> bool:
    """Whether two words in lower case are one word, bent at the most.

    >>> same_word("planter", "plante"), same_word("elektriker", "elektrikar"), same_word("biler", "bilete")
    (True, True, False)
    """
    if one == other:
        return True
    if one[:SHORTEST_SHARED] != other[:SHORTEST_SHARED] or stem(one) != stem(other):
        return False
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= SHORTEST_SHARED and all(_ENDING.fullmatch(word[shared:]) for word in (one, other))
