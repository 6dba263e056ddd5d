from jobbmatch.domain.person import Need
from jobbmatch.features.reading import is_skill, read_demands, read_needs, read_skills
from jobbmatch.taxonomy.skills import find_skills, load_skills
from jobbmatch.text.requirements import read_requirements
from tests.factories.features import WORK


def test_an_ad_can_say_both() -> None:
    assert read_needs("Ingen tunge løft.") == {Need.NO_HEAVY_LIFTING: (-1, 1)}
    assert read_needs("Vi er blide.") == {}


def test_lines_are_added_up() -> None:
    assert read_needs("Få tunge løft\nVi har løfteutstyr") == {Need.NO_HEAVY_LIFTING: (-1, 1, 1)}


def test_skills_by_line_are_those_of_the_whole_text() -> None:
    names = [skill.name for skill in load_skills().values() if is_skill(skill.id)][:40]
    text = "\n".join([*names, *(text for _, _, text in WORK)])
    assert read_skills(text) == {mention.id for mention in find_skills(text)}
    assert len(read_skills(text)) >= 30


def test_licences_and_authorisations_are_no_skills() -> None:
    kinds = {skill.kind for skill in load_skills().values() if is_skill(skill.id)}
    assert kinds == {"skill", "software", "certificate"}
    assert read_skills("Førerkort klasse B er et krav.") == frozenset()


def test_demands_by_line_are_those_of_the_whole_text() -> None:
    text = "Vi krever førerkort klasse B.\n- Norsk på nivå B2\n- Fagbrev er et krav\n- Minst 3 års erfaring\n- Norsk"
    whole, lines = read_requirements(text), read_demands(text)
    assert [(d.name, d.required) for d in lines.licences] == [(d.name, d.required) for d in whole.licences] != []
    assert [(d.name, d.level) for d in lines.languages] == [(d.name, d.level) for d in whole.languages] != []
    assert [d.level for d in lines.education] == [d.level for d in whole.education] != []
    assert lines.experience is not None
    assert whole.experience is not None
    assert lines.experience.years == whole.experience.years == 3


def test_what_stands_twice_counts_as_it_first_stands() -> None:
    first = read_demands("Førerkort klasse B er et krav.\nFørerkort klasse B er ønskelig.")
    assert [(d.name, d.required) for d in first.licences] == [("B", True)]
