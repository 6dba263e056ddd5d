"""Files of the ranking: `id TAB text` in, a TREC run out."""

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from jobbmatch.errors import InputError
from jobbmatch.taxonomy.ranking.rank import DECIMALS, Ranked, Text

STEP = 10**-DECIMALS
SHAPE = "Hver linje er en id, en tabulator og en tekst, i UTF-8."


def read_texts(path: Path) -> list[Text]:
    """Read a file of `id TAB text`; empty lines are left out, and what stands after a second tabulator too.

    Raises:
        InputError: the file cannot be read, a line has no text, or an id stands twice.
    """
    texts: dict[str, Text] = {}
    for number, line in enumerate(_lines(path), 1):
        given, tab, rest = line.partition("\t")
        if not line.strip():
            continue
        name, text = given.strip(), rest.split("\t")[0].strip()
        if not tab or not text or not name or name.split() != [name]:
            raise InputError(f"Linje {number} i {path.name} har ikke id og tekst.", hint=SHAPE)
        if name in texts:
            raise InputError(
                f"Id-en på linje {number} i {path.name} står to ganger.", hint="Gi hver linje sin egen id."
            )
        texts[name] = Text(name, text)
    if not texts:
        raise InputError(f"{path.name} er tom.", hint=SHAPE)
    return list(texts.values())


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise InputError(f"Filen {path.name} kan ikke leses.", hint="Er navnet riktig?") from error
    except UnicodeDecodeError as error:
        raise InputError(f"Filen {path.name} er ikke UTF-8.", hint=SHAPE) from error


def write_run(lists: Iterable[tuple[str, tuple[Ranked, ...]]], out: TextIO, tag: str) -> int:
    """Write `qid Q0 docid rank score tag`; gives the number of queries.

    Scores fall strictly, by a millionth at least, since readers of such files sort by score and break ties by id.
    """
    queries = 0
    for query, ranked in lists:
        last = float("inf")
        for place, item in enumerate(ranked, 1):
            last = min(item.score, last - STEP)
            out.write(f"{query} Q0 {item.id} {place} {last:.{DECIMALS}f} {tag}\n")
        queries += 1
    return queries
