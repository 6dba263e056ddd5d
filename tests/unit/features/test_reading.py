from jobbmatch.domain.person import Need
from jobbmatch.features.reading import read_needs, read_skills
from jobbmatch.taxonomy.skills import find_skills, load_skills
from tests.factories.features import WORK


def test_an_ad_can_say_both() -> None:
    assert read_needs("Ingen tunge løft.") == {Need.NO_HEAVY_LIFTING: (-1, 1)}
    assert read_needs("Vi er blide.") == {}


def test_lines_are_added_up() -> None:
    assert read_needs("Få tunge løft\nVi har løfteutstyr") == {Need.NO_HEAVY_LIFTING: (-1, 1, 1)}


def test_skills_by_line_are_those_of_the_whole_text() -> None:
    names = [skill.name for skill in list(load_skills().values())[:40]]
    text = "\n".join([*names, *(text for _, _, text in WORK)])
    assert read_skills(text) == {mention.id for mention in find_skills(text)}
    assert len(read_skills(text)) >= 30
