"""What became of entries, in words: the same for files and feeds."""

from collections.abc import Iterator

from jobbmatch.ingestion.counts import IngestCounts

_LABELS = {
    "read": "lest",
    "stored": "nye",
    "updated": "endret",
    "unchanged": "uendret",
    "removed": "fjernet",
    "quarantined": "i karantene",
}


def count_lines(counts: IngestCounts, seconds: float) -> Iterator[str]:
    """Give a line with the figures, and one for each broken rule and each oddity."""
    figures = counts.as_dict()
    told = [f"{figures[name]} {label}" for name, label in _LABELS.items()]
    # Entries wait only where each ad is fetched by itself.
    told += [f"{counts.pending} venter"] if counts.pending else []
    yield ", ".join(told) + f" ({seconds:.1f} s)"
    for rule, number in sorted(counts.by_rule.items()):
        yield f"  karantene {rule}: {number}"
    for note, number in sorted(counts.notes.items()):
        yield f"  merknad {note}: {number}"
