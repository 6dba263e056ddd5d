"""How often one dangerous sentence in an otherwise harmless ad goes unseen.

python -m benchmarks.composites [--guard off] [--show FACET] [--json]

Each sentence of `data/sentences.jsonl` is put into the middle of an invented ad of a quiet day job of its language, all
of which is read as harmless; the ad is read as any other. A sentence labelled 'yes' for a facet goes unseen where the
facet is still harmless, and one labelled 'no' costs a usable reading where it is not. The sentences were written by
people who knew nothing of the readers, mostly in words that nobody would list: this is far harder than ads are. Halves
are told apart by line: the even one may be read by who makes readers (`--show` prints what goes unseen there), the odd
one is only counted.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from jobbmatch.domain.facet import Facet, FacetValue, harmless
from jobbmatch.ingestion.own_ad import OwnAd, read_own_ad
from jobbmatch.models.guard_file import packaged_guard

SENTENCES = Path(__file__).parent / "data" / "sentences.jsonl"
HALVES = ("even", "odd")
HOSTS = {
    "nb": OwnAd(
        "Kontormedarbeider",
        "Vi er et firma som leverer programvare til industrien. Du fører regnskap og registrerer bilag sammen med fem"
        " kolleger på kontoret vårt i Sarpsborg. {} Arbeidstiden er 08.00 til 15.30 mandag til fredag. Du har ingen"
        " kontakt med kunder, og alt arbeid gjøres på kontoret, der dere alltid er flere til stede. Navnet ditt vises"
        " ikke utad. Fast stilling med lønn etter avtale.",
    ),
    "nn": OwnAd(
        "Kontormedarbeidar",
        "Vi er eit firma som leverer programvare til industrien. Du fører rekneskap og registrerer bilag saman med fem"
        " kollegaer på kontoret vårt i Førde. {} Arbeidstida er 08.00 til 15.30 måndag til fredag. Du har ingen"
        " kontakt med kundar, og alt arbeid vert gjort på kontoret, der de alltid er fleire til stades. Namnet ditt"
        " vert ikkje vist utad. Fast stilling med løn etter avtale.",
    ),
    "en": OwnAd(
        "Office assistant",
        "We are a company that supplies software to industry. You keep the books and register invoices together with"
        " five colleagues in our office in Sarpsborg. {} Working hours are 08:00 to 15:30 Monday to Friday. You have no"
        " contact with customers, and all work is done in the office, where you are always several present. Your name"
        " is not shown to the public. Permanent position with a salary.",
    ),
}

Count = dict[str, int]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--guard", choices=["packaged", "off"], default="packaged")
    parser.add_argument("--show", choices=[facet.value for facet in Facet], help="what goes unseen in the even half")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args()
    counts, unseen = measure(guarded=arguments.guard == "packaged")
    if arguments.show:
        print("\n".join(text for facet, text in unseen if facet.value == arguments.show))
    elif arguments.json:
        print(json.dumps({facet.value: halves for facet, halves in counts.items()}))
    else:
        for facet, halves in counts.items():
            for half, count in halves.items():
                print(f"{facet.value:15} {half:5}", *(f"{name} {number}" for name, number in count.items()))


def measure(*, guarded: bool) -> tuple[dict[Facet, dict[str, Count]], list[tuple[Facet, str]]]:
    """Read all ads that are put together.

    Returns:
        Counts by facet and half (`dangerous`, of which `unseen`; `harmless`, of which `lost`), and what goes unseen in
        the even half.
    """
    guard = packaged_guard() if guarded else None
    empty = {lang: read_own_ad(with_sentence(host, ""), guard).facets for lang, host in HOSTS.items()}
    counts: dict[Facet, dict[str, Count]] = defaultdict(
        lambda: {half: {"dangerous": 0, "unseen": 0, "harmless": 0, "lost": 0} for half in HALVES}
    )
    unseen: list[tuple[Facet, str]] = []
    for number, (text, lang, labels) in enumerate(sentences()):
        facets = read_own_ad(with_sentence(HOSTS[lang], text), guard).facets
        for facet, dangerous in labels.items():
            if empty[lang][facet].value is not harmless(facet):
                continue
            count, still = counts[facet][HALVES[number % 2]], facets[facet].value is harmless(facet)
            count["dangerous" if dangerous else "harmless"] += 1
            count["unseen"] += dangerous and still
            count["lost"] += not dangerous and not still
            if dangerous and still and number % 2 == 0:
                unseen.append((facet, text))
    return dict(counts), unseen


def with_sentence(host: OwnAd, sentence: str) -> OwnAd:
    """Put a sentence into the middle of an ad."""
    return OwnAd(host.title, host.text.replace("{}", sentence))


def sentences(path: Path = SENTENCES) -> Iterator[tuple[str, str, dict[Facet, bool]]]:
    """Give each sentence with its language and whether it is dangerous for the facets it is labelled for."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels = {Facet(name): value == FacetValue.YES for name, value in row["facets"].items()}
        yield row["text"], row["lang"], labels


if __name__ == "__main__":
    main()
