from collections import defaultdict
from random import Random

import pytest

from jobbmatch.ingestion.demo.employers import big_employer_number, draw_employer, impossible_number
from jobbmatch.ingestion.demo.places import draw_spot
from jobbmatch.ingestion.demo.tables import families, load_toml, occupations


def _passes_the_check(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, (3, 2, 7, 6, 5, 4, 3, 2, 1), strict=True))
    return total % 11 == 0


def test_the_check_used_here_accepts_a_number_made_by_the_rule() -> None:
    assert _passes_the_check("123456785")


@pytest.mark.parametrize("eight", [f"9{n:07d}" for n in range(0, 9_999_999, 99_991)])
def test_made_up_numbers_never_pass_the_check(eight: str) -> None:
    number = impossible_number(eight)
    assert len(number) == 9 and not _passes_the_check(number)


def test_a_number_belongs_to_one_employer_and_names_are_filled_in() -> None:
    rng, names = Random(7), defaultdict[str, set[str]](set)
    for _ in range(6000):
        job = rng.choice(occupations())
        employer = draw_employer(rng, families()[job.family], draw_spot(rng), job.special)
        assert employer.name and "{" not in employer.name
        assert employer.domain.endswith(".example") and employer.domain.isascii()
        if employer.organisation_number is not None and employer.kind != "municipality":
            assert not _passes_the_check(employer.organisation_number)
            names[employer.organisation_number].add(employer.name)
    assert len(names) > 1000
    assert all(len(found) == 1 for found in names.values())


def test_big_employers_have_sub_units_with_numbers_of_their_own() -> None:
    rng, numbers = Random(8), set()
    for _ in range(1500):
        employer = draw_employer(rng, families()["shop"], draw_spot(rng))
        if (employer.name or "").startswith("Månemarked "):
            numbers.add(employer.organisation_number)
    assert len(numbers) > 50
    assert big_employer_number("Månemarked") not in numbers


def test_every_big_employer_is_met() -> None:
    for big in load_toml("employers.toml")["big"]:
        assert not _passes_the_check(big_employer_number(big["name"]))
        assert big["unit"].startswith(big["name"])


def test_an_unknown_big_employer_has_no_number() -> None:
    with pytest.raises(KeyError):
        big_employer_number("Finnes ikke AS")
