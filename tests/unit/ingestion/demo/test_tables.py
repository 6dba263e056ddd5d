from jobbmatch.domain.ids import StyrkCode
from jobbmatch.ingestion.demo.tables import families, load_toml, load_tsv, occupations
from jobbmatch.taxonomy.styrk import load_styrk


def test_there_are_many_occupations_in_all_fourteen_categories() -> None:
    assert len(occupations()) >= 60
    assert len({job.level1 for job in occupations()}) == 14
    assert len({job.key for job in occupations()}) == len(occupations())


def test_every_occupation_has_a_real_code_a_family_and_enough_words() -> None:
    styrk = load_styrk()
    for job in occupations():
        assert job.styrk[0] == "0000" or styrk.exists(StyrkCode(job.styrk[0])), job.key
        assert job.family in families(), job.key
        for language, words in job.wordings.items():
            assert words.titles and len(words.tasks) >= 2 and words.asks, (job.key, language)


def test_all_families_are_used_and_name_things_that_exist() -> None:
    forms = {row["id"] for row in load_toml("hours.toml")["hours"]} | {"none"}
    kinds = load_toml("employers.toml")["kinds"]
    cues, stories = load_toml("cues.toml"), load_toml("stories.toml")
    assert set(families()) == {job.family for job in occupations()}
    for family in families().values():
        assert set(family.vague) | set(family.stated) <= forms
        assert set(family.employers) <= set(kinds)
        assert set(family.cues) <= set(cues)
        assert family.theme in stories


def test_every_form_of_hours_and_every_story_stands_in_three_languages() -> None:
    for row in load_toml("hours.toml")["hours"]:
        assert row["nb"] and row["nn"] and row["en"], row["id"]
    for theme, texts in load_toml("stories.toml").items():
        assert texts["nb"] and texts["nn"] and texts["en"], theme


def test_comments_of_a_table_are_no_rows() -> None:
    rows = load_tsv("market_shares.tsv")
    assert {row["kind"] for row in rows} == {"level1", "level2", "county"}
