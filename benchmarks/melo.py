"""Measures `jobbmatch taxonomy rank` on MELO: national titles of occupations, to be found among ESCO's.

Run it from the repository's root: ``python -m benchmarks.melo --data FOLDER [--no-vectors] [--kept FOLDER]``, where the
folder holds a folder for each set (queries.tsv, corpus_elements.tsv, annotations.tsv). It prints one JSON object: mean
reciprocal rank and success at 1, 5 and 10 in the top 100, beside published figures. The Norwegian set is measured with
and without the 619 labels of ISCO groups that stand in its list and are never right.
"""

import argparse
import json
from collections import defaultdict
from functools import partial
from pathlib import Path
from time import perf_counter

from jobbmatch.taxonomy.ranking.files import read_texts
from jobbmatch.taxonomy.ranking.rank import Encoder, Ranker, Text
from jobbmatch.taxonomy.ranking.vectors import encode, vectors_installed

NORWEGIAN, GROUP_LABELS = "nor_q_no_c_no", 619
PUBLISHED: dict[str, dict[str, tuple[float, float]]] = {
    NORWEGIAN: {
        "char_tfidf": (0.2876, 0.5833),
        "char_tfidf_lemmas": (0.3272, 0.5833),
        "me5": (0.2558, 0.5208),
        "e5": (0.2899, 0.6250),
    },
    "swe_q_sv_c_sv": {
        "char_tfidf": (0.3848, 0.4441),
        "char_tfidf_lemmas": (0.3904, 0.4511),
        "me5": (0.4001, 0.4840),
        "e5": (0.4286, 0.5170),
    },
    "dnk_q_da_c_da": {
        "char_tfidf": (0.5809, 0.6826),
        "char_tfidf_lemmas": (0.5801, 0.6894),
        "me5": (0.5983, 0.7275),
        "e5": (0.6178, 0.7439),
    },
}
"""Published for each set: mean reciprocal rank and success at 5."""


def read_right(path: Path) -> dict[str, set[str]]:
    """Read which texts are right for each query."""
    right: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            query, _, text, _ = line.split()
            right[query].add(text)
    return right


def measure(
    queries: list[Text], corpus: list[Text], right: dict[str, set[str]], encoder: Encoder | None
) -> dict[str, float]:
    """Rank and judge: a query counts by the place of the first text that is right."""
    start, places = perf_counter(), []
    for query, ranked in Ranker(corpus, encoder).rank([query for query in queries if query.id in right]):
        hits = (place for place, item in enumerate(ranked, 1) if item.id in right[query])
        places.append(next(hits, None))
    found = [place for place in places if place]
    success = {f"success@{top}": sum(place <= top for place in found) / len(places) for top in (1, 5, 10)}
    figures = {"mrr": sum(1 / place for place in found) / len(places), **success}
    return {name: round(figure, 4) for name, figure in figures.items()} | {
        "queries": len(places),
        "texts": len(corpus),
        "seconds": round(perf_counter() - start, 1),
    }


def main() -> None:
    """Print the figures of every set that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with a folder for each set")
    parser.add_argument("--no-vectors", action="store_true", help="letters only")
    parser.add_argument("--kept", type=Path, help="folder where vectors are kept for the next time")
    options = parser.parse_args()
    vectors = vectors_installed() and not options.no_vectors
    encoder = partial(encode, kept=options.kept) if vectors else None
    report: dict[str, object] = {"vectors": vectors}
    for folder in sorted(path.parent for path in options.data.glob("*/annotations.tsv")):
        queries, corpus = read_texts(folder / "queries.tsv"), read_texts(folder / "corpus_elements.tsv")
        right = read_right(folder / "annotations.tsv")
        report[folder.name] = measure(queries, corpus, right, encoder)
        if folder.name == NORWEGIAN:
            report[f"{folder.name} without group labels"] = measure(queries, corpus[GROUP_LABELS:], right, encoder)
    print(json.dumps(report | {"published_mrr_and_success@5": PUBLISHED}))


if __name__ == "__main__":
    main()
