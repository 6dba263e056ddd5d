from itertools import pairwise

from jobbmatch.ingestion.sources.source import Source
from jobbmatch.ingestion.sources.table import SOURCES


def test_every_source_has_a_name_and_a_prefix_of_its_own() -> None:
    sources: tuple[Source, ...] = SOURCES
    names, prefixes = sorted(each.name for each in sources), sorted(each.prefix for each in sources)
    assert len(set(names)) == len(sources)
    assert prefixes[0] == ""
    assert all(prefix.endswith("-") for prefix in prefixes[1:])
    assert not any(later.startswith(earlier) for earlier, later in pairwise(prefixes[1:]))
