"""An ad laid out for reading: its parts in lower case with the same offsets, cut into sentences and clauses."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from jobbmatch.domain.facet import Evidence
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.reading.marks import MARKS

TITLE, TEXT, EMPLOYER, JOBTITLE = "title", "text", "employer", "field:jobtitle"

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"»”)]?( )(?=[\"«“(–-]?\s?[A-ZÆØÅÄÖ0-9])")
_LINE_BREAK = re.compile("\n")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 150
"""No sentence has more: the longest of 357 real ads has 104, and reading one takes time that grows with the square."""
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:kl|ca|bl\.?a|f\.?eks|nr|mv|m\.v|m\.m|osv|tlf|pr|jf|inkl|evt|ev|min|maks|max|st|dr|gj\.sn|e\.g"
    r"|i\.e|approx|"
    r"no|hhv|avd|tel|mob|ang|pst|kr|mill|str|red)\.$",
    re.IGNORECASE,
)
_CLAUSE_CUT = re.compile(
    r"[;:()!?—]| [-–] |\.(?= |$)|(?<= )(?:men|mens|but|while|whereas|imens|unntatt|except)(?= )"
    r"|,(?= (?:men|og (?:du|vi|de|det|dei|er|har|noen|alle)|du|vi|de|dei|dere|så|for|som|der|når|hvis|dersom|selv"
    r"|you|we|but|so|and|who|"
    r"where|when|if|han|hun|det|den|dette|alle|noen|nokre|nå|da|slik|jeg|eg|in which|which|they|også|òg|samt)\b)"
    r"| (?=og (?:du|vi|de|dei|det|noen|alle|i|på|ute|om) )| (?=(?:and|where|som) (?:you|we) )"
)


def lower_same_length(text: str) -> str:
    """Put text in lower case, character by character where needed, so that offsets stay true.

    >>> len(lower_same_length("İSTANBUL Ærlig"))
    14
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _parted(lower: str) -> str:
    """End sentences of too many words at the sign before the first word too many, so that offsets stay true."""
    # A word and the sign after it are two characters at least.
    long = (line.span() for line in _LINE.finditer(lower) if line.end() - line.start() >= 2 * MOST_WORDS)
    found = (islice(_WORD.finditer(lower, *span), MOST_WORDS, None, MOST_WORDS) for span in long)
    cuts = [word.start() - 1 for words in found for word in words]
    pieces = (lower[a:b] for a, b in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(lower)], strict=True))
    return "\n".join(pieces)


class Span(NamedTuple):
    """A stretch of one part: start and end offsets; a plain tuple, since thousands are made of every ad."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Part:
    """One part of an ad.

    Attributes:
        where: Name of the part, as evidence gives it.
        text: The cleaned text.
        lower: The same in lower case, each sentence ended by a line break in place of the blank after it.
        starts: Where the sentences begin.
        endless: Whether a sentence was cut since it has too many words; what was parted may belong together.
    """

    where: str
    text: str
    lower: str
    starts: tuple[int, ...] = field(repr=False)
    endless: bool = False

    @classmethod
    def of(cls, where: str, text: str) -> "Part":
        """Lay out one part."""
        lower = lower_same_length(text)
        ends = [
            match.start(1)
            for match in _SENTENCE_END.finditer(text)
            if not _ABBREVIATION.search(text, max(0, match.start(1) - 8), match.start(1))
        ]
        pieces = [lower[a:b] for a, b in zip([0, *(end + 1 for end in ends)], [*ends, len(lower)], strict=True)]
        sentences = "\n".join(pieces)
        lower = _parted(sentences)
        starts = (0, *(match.end() for match in _LINE_BREAK.finditer(lower)))
        return cls(where, text, lower, starts, endless=lower != sentences)

    def sentence(self, at: int) -> Span:
        """Give the sentence that holds an offset."""
        return self._sentences[bisect_right(self.starts, at) - 1]

    def sentence_number(self, at: int) -> int:
        """Give the number of the sentence that holds an offset."""
        return bisect_right(self.starts, at) - 1

    def sentences(self) -> tuple[Span, ...]:
        """Give all sentences."""
        return self._sentences

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        ends = (*(start - 1 for start in self.starts[1:]), len(self.lower))
        return tuple(map(Span, self.starts, ends))

    @cached_property
    def words_by_sentence(self) -> tuple[list[str], ...]:
        """The words and numbers of each sentence."""
        lower = self.lower
        return tuple(_WORD.findall(lower, *sentence) for sentence in self.sentences())

    @property
    def marks(self) -> tuple[int, ...]:
        """Give the marks of the words of each sentence (see :mod:`~jobbmatch.text.reading.marks`)."""
        return self._marked()[0]

    @property
    def all_marks(self) -> int:
        """The marks of all words together."""
        return self._marked()[1]

    def _marked(self) -> tuple[tuple[int, ...], int]:
        found = self._marks.get(MARKS.version)
        if found is None:
            together = 0
            marks = tuple(map(MARKS.of_all, self.words_by_sentence))
            for one in marks:
                together |= one
            found = self._marks[MARKS.version] = (marks, together)
        return found

    @cached_property
    def _marks(self) -> dict[int, tuple[tuple[int, ...], int]]:
        """The marks by the version of the clauses they were looked up in."""
        return {}

    @cached_property
    def _cuts(self) -> dict[int, tuple[Span, ...]]:
        """The cuts between clauses of the sentences that have been asked about, by where those begin."""
        return {}

    @cached_property
    def _clauses(self) -> dict[Span, Span]:
        """The clauses around spans that have been asked about: every judge asks about the same ones."""
        return {}

    def clause(self, span: Span) -> Span:
        """Give the clause around a span: what stands between the nearest cuts of its sentence."""
        found = self._clauses.get(span)
        if found is None:
            found = self._clauses[span] = self._clause(span)
        return found

    def _clause(self, span: Span) -> Span:
        start, end = sentence = self.sentence(span.start)
        cuts = self._cuts.get(start)
        if cuts is None:
            cuts = tuple(Span(*cut.span()) for cut in _CLAUSE_CUT.finditer(self.lower, *sentence))
            self._cuts[sentence.start] = cuts
        for cut in cuts:
            if cut.end <= span.start:
                start = cut.end
            elif cut.start >= span.end:
                end = cut.start
                break
        return Span(start, end)

    def is_item(self, span: Span) -> bool:
        """Whether a span stands in an item of a list."""
        return self.lower[self.lower.rfind("\n", 0, span.start) + 1] in "-*·•–"

    def words(self, span: Span) -> str:
        """Give the lower-case words of a span."""
        return self.lower[span.start : span.end]

    def evidence(self, span: Span) -> Evidence:
        """Quote a span verbatim, blanks at its ends left out."""
        quote = self.text[span.start : span.end]
        lead = len(quote) - len(quote.lstrip(" -–,"))
        return Evidence(quote.strip(" -–,"), self.where, span.start + lead)


class Document:
    """An ad laid out for reading.

    Attributes:
        ad: The ad.
        title: Title.
        text: Text of the ad.
        employer: The employer's text about itself.
        jobtitle: Job title field.
    """

    def __init__(self, ad: AdText) -> None:
        """Lay out all parts."""
        self.ad = ad
        self.title = Part.of(TITLE, ad.title)
        self.text = Part.of(TEXT, ad.text)
        self.employer = Part.of(EMPLOYER, ad.employer_text)
        # The job title field mostly repeats the title; the same words need not be read twice.
        self.jobtitle = Part.of(JOBTITLE, "" if ad.jobtitle.lower() in ad.title.lower() else ad.jobtitle)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All parts that hold words, title first."""
        parts = (self.title, self.text, self.employer, self.jobtitle)
        return tuple(part for part in parts if part.text)
