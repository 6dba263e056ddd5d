"""The imported file: written whole, read when needed, and refused when damaged."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.errors import InputError
from jobbmatch.taxonomy import linking, neighbours, skill_search, skills, titles
from jobbmatch.taxonomy.esco import imported as module
from jobbmatch.taxonomy.esco.bundle import read_bundle
from jobbmatch.taxonomy.esco.imported import Esco, imported, read_esco, use_esco, write_esco
from tests.factories.esco_bundle import write_bundle


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    before = module._Place.path
    yield
    module._Place.path = before
    imported.cache_clear()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    esco = read_bundle(write_bundle(tmp_path))
    path = tmp_path / "var" / "esco.json.gz"
    write_esco(esco, path)
    assert read_esco(path) == esco
    assert [file.name for file in path.parent.iterdir()] == ["esco.json.gz"]
    use_esco(path)
    assert imported() == esco


def test_nothing_imported_is_empty(tmp_path: Path) -> None:
    use_esco(tmp_path / "esco.json.gz")
    assert imported() == Esco()


@pytest.mark.parametrize(
    "content", [b"", b"no gzip", gzip.compress(b"{}", mtime=0), gzip.compress(b'{"shape": 0}', mtime=0)]
)
def test_a_damaged_or_older_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "esco.json.gz"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_esco(path)


USED_BY = (titles.imported_titles, titles.titles_by_key, titles.agent_keys, skills._index, skills._longest_by_first)
CACHES = (*USED_BY, skills.load_skills, skills.skill_ids, skill_search._names, neighbours._matrix, linking._head)


@pytest.fixture
def with_esco(tmp_path: Path) -> Iterator[None]:
    path = tmp_path / "esco.json.gz"
    write_esco(read_bundle(write_bundle(tmp_path)), path)
    use_esco(path)
    for cache in CACHES:
        cache.cache_clear()
    yield
    use_esco(tmp_path / "none")
    for cache in CACHES:
        cache.cache_clear()


@pytest.mark.usefixtures("with_esco")
def test_titles_link_and_our_own_go_first() -> None:
    assert linking.link_occupations("Flåtebinder søkes")[0].code == "7318"
    assert linking.link_occupations("truckfører")[0].code == "8344"


@pytest.mark.usefixtures("with_esco")
def test_skills_are_found_in_text_and_in_search() -> None:
    assert [mention.id for mention in skills.find_skills("Du kan binde flåter og har truckførerbevis T4.")] == [
        "esco:s1",
        "truck_t4",
    ]
    assert skill_search.search_skills("tåke")[0].name == "tåkekunnskap"


@pytest.mark.usefixtures("with_esco")
def test_shared_skills_bring_occupations_nearer() -> None:
    a, b = StyrkCode("7318"), StyrkCode("7131")
    near = neighbours.nearness(a, b)
    use_esco(Path("none"))
    neighbours._matrix.cache_clear()
    assert near > neighbours.nearness(a, b)
