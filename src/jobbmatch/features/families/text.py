"""Text: the person's own words against title and ad, by parts of words, word by word and by topic.

All vocabularies are fitted on vacancies alone; a person's words only look up what is there.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, I64, Strings, missing, row_products
from jobbmatch.features.column import Column
from jobbmatch.features.postings import Postings
from jobbmatch.features.query import Query, relevant
from jobbmatch.features.tfidf import TermChoice, Tfidf, fit_tfidf, word_parts
from jobbmatch.features.topics import FAINT, fit_topics
from jobbmatch.features.words import stems

TOPICS = 64
TITLE_TERMS = 40_000
AD_TERMS = 30_000
COMMON = 0.3
"""Words in more than this share of the ads say little and cost much."""
FEW_ADS = 20
"""In fewer ads than this, 'common' and 'rare' mean nothing and every word counts."""


@dataclass(frozen=True, slots=True, eq=False)
class TermIndex:
    """Normalised TF-IDF of one field of all vacancies, by term.

    Attributes:
        terms: Terms, sorted.
        idf: float64 (terms,).
        postings: Rows by term.
    """

    terms: Strings
    idf: F64
    postings: Postings

    def vector(self, tokens: Sequence[str]) -> tuple[I64, F64]:
        """Give the normalised TF-IDF of a query: term numbers and their weights; empty when no term is known."""
        counts = Counter(tokens)
        wanted = np.array(sorted(counts), dtype=np.str_)
        if not len(wanted) or not len(self.terms):
            return np.empty(0, dtype=np.int64), np.empty(0)
        found = np.minimum(np.searchsorted(self.terms, wanted), len(self.terms) - 1)
        known = self.terms[found] == wanted
        numbers = found[known].astype(np.int64)
        frequency = np.array([counts[str(word)] for word in wanted[known]], dtype=np.float64)
        weights = (1 + np.log(frequency)) * self.idf[numbers]
        return numbers, weights / max(float(np.linalg.norm(weights)), 1e-12)

    def cosine(self, tokens: Sequence[str], rows: I64) -> F32:
        """Give the cosine of a query and the rows, float32 (n,), 0 to 1."""
        numbers, weights = self.vector(tokens)
        return np.clip(self.postings.sum(numbers, weights)[rows], 0, 1).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class TextPart:
    """Words of all vacancies.

    Attributes:
        titles: Parts of words of title and job title.
        ads: Stems of title and text.
        topics: float32 (vacancies, TOPICS), normalised.
        axes: float32 (TOPICS, ad terms), how terms make topics.
    """

    titles: TermIndex
    ads: TermIndex
    topics: F32
    axes: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "TextPart":
        """Fit vocabularies and topics on the vacancies."""
        few = len(vacancies) < FEW_ADS
        chosen = TermChoice(AD_TERMS) if few else TermChoice(AD_TERMS, fewest_texts=2, most_share=COMMON)
        titles = fit_tfidf((_parts(f"{v.title} {v.jobtitle}") for v in vacancies), TermChoice(TITLE_TERMS))
        ads = fit_tfidf((stems(f"{v.title}\n{v.text}") for v in vacancies), chosen)
        shape = (len(vacancies), len(ads.terms))
        topics, axes = fit_topics(csr_matrix((ads.weights, (ads.rows, ads.columns)), shape=shape), TOPICS)
        return cls(_index(titles, len(vacancies)), _index(ads, len(vacancies)), topics, axes)

    def build(self, query: Query) -> dict[Column, F32]:
        """Cross the rows asked for with the person's words."""
        person = query.person
        wishes = " ".join(wish.text for wish in person.wishes)
        done = " ".join(item.title for item in relevant(person.experience))
        return {
            columns.WISHES_TITLE: self._by_title(wishes, query),
            columns.WISHES_AD: self._by_ad(wishes, query),
            columns.INTERESTS_AD: self._by_ad(" ".join(person.interests), query),
            columns.SKILLS_AD: self._by_ad(" ".join(person.skills), query),
            columns.EXPERIENCE_TITLE: self._by_title(done, query),
            columns.NOT_WANTED_TITLE: self._by_title(" ".join(person.not_wanted), query),
            columns.TOPIC: self._by_topic(all_words(person), query),
        }

    def _by_title(self, words: str, query: Query) -> F32:
        return self.titles.cosine(_parts(words), query.rows) if words else missing(query.rows)

    def _by_ad(self, words: str, query: Query) -> F32:
        return self.ads.cosine(stems(words), query.rows) if words else missing(query.rows)

    def _by_topic(self, words: str, query: Query) -> F32:
        numbers, weights = self.ads.vector(stems(words))
        point = (self.axes[:, numbers] @ weights).astype(np.float32)
        length = float(np.linalg.norm(point))
        if length < FAINT:
            return missing(query.rows)
        return row_products(self.topics[query.rows], point / length)


def all_words(person: Person) -> str:
    """Give all words of a person that say what work suits her."""
    parts = [wish.text for wish in person.wishes]
    parts += [*person.interests, *person.skills]
    parts += [item.title for item in relevant(person.experience)]
    parts += [item.field for item in person.education]
    return " ".join(parts)


def _parts(words: str) -> list[str]:
    # Parts of three to five letters, so that compounds meet their parts: 'lager' and 'lagermedarbeider'.
    return word_parts(words, 3, 5)


def _index(found: Tfidf, size: int) -> TermIndex:
    postings = Postings.from_triplets(found.rows, found.columns, found.weights, size=size, terms_count=len(found.terms))
    return TermIndex(found.terms, found.idf, postings)
