import csv
from collections import Counter

from jobbmatch.geo import tables
from jobbmatch.geo.names import fold
from tests.unit.geo.reference import borders_of_2024, reference_file

COUNTIES = {"03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56"}


def test_there_are_357_municipalities_in_15_counties_and_two_polar_areas() -> None:
    municipalities = list(tables.municipality_rows())
    assert len({row.code for row in municipalities}) == len(municipalities) == 357
    assert {row.code[:2] for row in municipalities} == COUNTIES
    assert {row.code for row in tables.county_rows()} == COUNTIES | {"21", "22"}


def test_every_postal_code_is_four_digits_in_a_region_that_exists() -> None:
    regions = {row.code for row in tables.municipality_rows()} | {"2100", "2211"}
    rows = list(tables.postal_rows())
    assert len({row.code for row in rows}) == len(rows) > 5000
    assert all(len(row.code) == 4 and row.code.isdigit() for row in rows)
    assert {row.region for row in rows} == regions


def test_no_circle_is_smaller_than_the_floor_or_wider_than_its_municipality() -> None:
    whole = {row.code: row.circle.radius_m for row in tables.municipality_rows()}
    for row in tables.postal_rows():
        if row.circle:
            assert 3000 <= row.circle.radius_m < whole[row.region], row.code


def test_codes_that_share_a_point_share_a_circle() -> None:
    radii: dict[tuple[str, float, float], set[float]] = {}
    for row in tables.postal_rows():
        if row.circle:
            point = (row.region, row.circle.latitude, row.circle.longitude)
            radii.setdefault(point, set()).add(row.circle.radius_m)
    assert all(len(found) == 1 for found in radii.values())


def test_oslo_sits_on_one_point_in_the_source_so_no_code_there_says_more_than_oslo() -> None:
    oslo = [row for row in tables.postal_rows() if row.region == "0301"]
    assert len(oslo) > 600
    assert all(row.circle is None for row in oslo)


def test_former_areas_lead_to_codes_of_today() -> None:
    codes = {row.code for row in tables.municipality_rows()}
    former = list(tables.former_municipality_rows())
    assert len(former) > 100
    assert all(row.codes and row.codes <= codes for row in former)
    assert max(Counter((row.name, row.county) for row in former).values()) == 1
    counties = {row.name for row in tables.county_rows()} | {row.name for row in tables.former_county_rows()}
    assert {row.county for row in former} <= counties
    assert all(row.codes <= COUNTIES for row in tables.former_county_rows())


def test_word_lists_hold_names_in_lower_case() -> None:
    for name in ("ordinary_words.txt", "anywhere_words.txt"):
        assert tables.words(name)
        assert all(word == fold(word) for word in tables.words(name))


def test_municipalities_are_those_of_2024_by_number_and_name() -> None:
    reference = borders_of_2024()
    assert {row.code for row in tables.municipality_rows()} == reference.keys()


def test_postal_codes_agree_with_the_posts_own_list() -> None:
    with reference_file("data", "nav", "postal_codes_no.tsv").open(encoding="utf-8") as file:
        post = {line[0]: line[2] for line in csv.reader(file, delimiter="\t")}
    ours = {row.code: row.region for row in tables.postal_rows()}
    both = ours.keys() & post.keys()
    polar = {"2111", "2121", "2131"}
    assert [code for code in both if ours[code] != post[code] and post[code] not in polar and code != "8099"] == []
    assert len(post.keys() - ours.keys()) <= 8, "codes that we lack are unknown places, so few may be"
    assert len(both) > 5100
