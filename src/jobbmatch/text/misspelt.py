"""Words of danger that are misspelt: 'nattevkat', 'kveldsvagt', 'helgevat', 'kundemotak'.

Nobody can list how a word may be misspelt, so whatever is one letter away from a long word of danger, and is no word
that the tables know, counts as that word. It takes a 'no' away and never gives one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.spelling import is_one_letter_off
from jobbmatch.text.judge.verdict import MAX_EVIDENCE
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import load_index

LONG = 7
"""Letters that a word needs for one of them to be lost, added or changed; shorter ones are too near to others."""
_PLAIN = 8
"""Letters from which on it does not matter that a row such as '*vakt' takes in the misspelt word as well."""
_SHORTEST = 5
_ENDINGS = ("", "e", "er", "en", "ene", "et", "ar", "ane", "a", "r", "ne", "s", "ens", "enes")
_REMEMBERED = 200_000
_Facets = frozenset[Facet]
_NONE: _Facets = frozenset()


def weighed(reading: FacetReading, facet: Facet, scene: Scene) -> FacetReading:
    """Give the reading, 'unclear' in place of 'no' where a misspelt word of danger stands in the ad.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Kokk", "Du tar også nattevkat."))
    >>> weighed(FacetReading(FacetValue.NO), Facet.NIGHT, scene).value.value
    'unclear'
    """
    if reading.value is not FacetValue.NO:
        return reading
    heard = heard_in(scene).get(facet, ())
    return FacetReading(FacetValue.UNCLEAR, (*heard, *reading.evidence)[:MAX_EVIDENCE]) if heard else reading


@lru_cache(maxsize=2)
def heard_in(scene: Scene) -> Mapping[Facet, tuple[Evidence, ...]]:
    """Give the misspelt words of danger of an ad by facet; the employer's text about itself is left out."""
    found: defaultdict[Facet, tuple[Evidence, ...]] = defaultdict(tuple)
    for part in scene.doc.parts:
        if part.where != EMPLOYER:
            for word in set().union(*part.words_by_sentence):
                for facet in meant_by(word):
                    found[facet] += (_quoted(part, word),)
    return found


@lru_cache(maxsize=_REMEMBERED)
def meant_by(word: str) -> _Facets:
    """Give the facets that a word in small letters speaks of, if it is a misspelt word of danger.

    >>> sorted(facet.value for facet in meant_by("kveldsvagt")), meant_by("vaktmester")
    (['evening'], frozenset())
    """
    table = _table()
    if len(word) < _SHORTEST or word in table.ordinary or word in table.words:
        return _NONE
    found = table.as_it_stands.get(word, _NONE)
    if not found:
        near = {one for shorter in (word, *_one_less(word)) for one in table.shortened.get(shorter, ())}
        found = _NONE.union(*(table.words[one] for one in near if one_off(one, word)))
    return found if found and (len(word) > _PLAIN or not load_index().knows(word)) else _NONE


def one_off(right: str, wrong: str) -> bool:
    """Whether two different words are one letter lost, added or changed apart, or two that changed places.

    >>> one_off("helgevakt", "helgevat"), one_off("helgevakt", "hegevalt")
    (True, False)
    """
    return is_one_letter_off(right, wrong) and (len(right) >= LONG or sorted(right) == sorted(wrong))


class _Table:
    """The words, and what they look like with one letter less.

    Attributes:
        words: Facets of each word and its forms.
        shortened: The words by themselves and by what they are with one letter less.
        as_it_stands: Facets of misspellings that are heard as they are written.
        ordinary: Words that are no misspellings.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        """Read the lines of the file."""
        self.words: dict[str, _Facets] = {}
        self.as_it_stands: dict[str, _Facets] = {}
        self.ordinary: set[str] = set()
        self.shortened: defaultdict[str, set[str]] = defaultdict(set)
        for line in lines:
            names, _, words = line.partition("\t")
            if names == "ordinary":
                self.ordinary.update(words.split())
            else:
                self._add(names.split(","), words.split())

    def _add(self, names: list[str], words: list[str]) -> None:
        facets = frozenset(Facet(name) for name in names if name != "=")
        if "=" in names:
            self.as_it_stands |= dict.fromkeys(words, facets)
            return
        for word in words:
            for ending in _ENDINGS if len(word) >= LONG else _ENDINGS[:1]:
                form = word + ending
                self.words[form] = self.words.get(form, _NONE) | facets
                for shorter in (form, *_one_less(form)):
                    self.shortened[shorter].add(form)


@cache
def _table() -> _Table:
    text = files("jobbmatch.text").joinpath("data", "misspelt.tsv").read_text(encoding="utf-8")
    return _Table(line for line in text.splitlines() if line and not line.startswith("#"))


def _one_less(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _quoted(part: Part, word: str) -> Evidence:
    """Quote the first place where a word stands."""
    for sentence, words in zip(part.sentences(), part.words_by_sentence, strict=True):
        at = sentence.start
        for one in words:
            at = part.lower.find(one, at)
            if one == word:
                return part.evidence(Span(at, at + len(word)))
            at += len(one)
    raise LookupError("a word that does not stand in its part")
