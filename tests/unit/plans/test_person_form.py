import json
from pathlib import Path

import pytest

from jobbmatch.domain.person import EducationLevel, Need
from jobbmatch.errors import InputError
from jobbmatch.plans.person_form import MAX_FILE_BYTES, PersonForm, home_name, load_person_file, parse_person

WHOLE = {
    "schema_version": 1,
    "id": "prove",
    "alias": "Prøve Person",
    "wishes": {"occupations": [{"text": "sykepleier"}, {"text": "noe annet", "codes": ["4321"]}], "not_wanted": []},
    "skills": ["truck"],
    "experience": [{"title": "kokk", "years": 3}],
    "education": [{"level": "vocational", "field": "kokkfag"}],
    "languages": [{"name": "Norsk", "level": "native"}],
    "licences": ["B"],
    "home": {"postal_code": "3550"},
    "max_distance_km": 40,
    "percent": {"min": 50, "max": 80},
    "needs": ["quiet"],
}


def parse(**changes: object) -> PersonForm:
    return parse_person(json.dumps(WHOLE | changes).encode())


def test_a_whole_person_becomes_what_matching_knows() -> None:
    person = parse().to_person()
    assert "2223" in person.wishes[0].codes
    assert person.wishes[1].codes == ("4321",)
    assert person.experience[0].codes[0] == "5120"
    assert person.education[0].level is EducationLevel.VOCATIONAL
    assert person.languages[0].name == "norsk"
    assert person.percent == (50, 80)
    assert person.needs == {Need.QUIET}


def test_a_wish_may_be_a_code_alone_but_not_nothing() -> None:
    person = parse(wishes={"occupations": [{"codes": ["4321"]}]}).to_person()
    assert person.wishes[0].codes == ("4321",)
    assert person.wishes[0].text == "lagermedarbeidere"
    with pytest.raises(InputError, match="oppgi text, codes eller begge"):
        parse(wishes={"occupations": [{}]})


def test_the_home_is_coarse_before_anything_sees_it() -> None:
    home = parse().to_person().home
    assert home.postal_code is None
    assert home.radius_m is not None
    assert home.radius_m >= 5000


def test_no_home_is_an_unknown_place() -> None:
    form = {key: value for key, value in WHOLE.items() if key != "home"}
    assert parse_person(json.dumps(form).encode()).to_person().home.latitude is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"home": {"postal_code": "9999"}}, "Postnummeret 9999"),
        ({"home": {"municipality": "9999"}}, "Kommunenummeret 9999"),
        ({"wishes": {"occupations": [{"text": "x", "codes": ["9999"]}]}}, "Yrkeskoden 9999"),
        ({"experience": [{"title": "x", "codes": ["0999"]}]}, "Yrkeskoden 0999"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_to_do(changes: dict[str, object], words: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(**changes).to_person()
    assert words in caught.value.message
    assert caught.value.hint


def test_wishes_never_hold_the_exclusions() -> None:
    marker = "Utelukket Firma"
    person = parse(safety={"employers": [{"name": marker}]}).to_person()
    assert marker not in repr(person)


def test_a_file_is_read_and_bad_files_say_why(tmp_path: Path) -> None:
    good = tmp_path / "p.json"
    good.write_text(json.dumps(WHOLE))
    assert load_person_file(good).alias == "Prøve Person"
    with pytest.raises(InputError, match="finnes ikke"):
        load_person_file(tmp_path / "missing.json")
    with pytest.raises(InputError, match="kan ikke leses"):
        load_person_file(tmp_path)
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (MAX_FILE_BYTES + 1))
    with pytest.raises(InputError, match="over 1 MB"):
        load_person_file(large)
    binary = tmp_path / "binary.json"
    binary.write_bytes(bytes(range(256)))
    with pytest.raises(InputError, match="ikke gyldig JSON"):
        load_person_file(binary)


def test_the_home_is_named_by_its_own_municipality() -> None:
    assert home_name(parse()) == "Gol"
    assert home_name(parse(home={"municipality": "0301"})) == "Oslo"
    assert home_name(parse_person(b'{"id": "a", "alias": "A"}')) == ""
