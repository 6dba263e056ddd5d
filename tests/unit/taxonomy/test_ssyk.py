from jobbmatch.taxonomy.ssyk import styrk_of_ssyk
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.tables import read_table


def test_every_row_leads_to_a_group_that_exists_and_stands_once() -> None:
    rows = read_table("ssyk2012.tsv")
    assert len(rows) > 200
    assert len({row["ssyk"] for row in rows}) == len(rows)
    for row in rows:
        assert len(row["ssyk"]) == len(row["styrk"]) == 4
        assert row["ssyk"].isdigit()
        assert load_styrk().exists(row["styrk"]), row
        assert styrk_of_ssyk(row["ssyk"], row["name"]) == row["styrk"]


def test_the_same_code_may_be_other_work() -> None:
    assert styrk_of_ssyk("2221", "Grundutbildade sjuksköterskor") == "2223"
    assert styrk_of_ssyk("2342", "Fritidspedagoger") is None
    assert styrk_of_ssyk("7114", "Anläggningsarbetare") is None
    assert styrk_of_ssyk("3354", "Säkerhetsinspektörer m.fl.") is None


def test_a_code_under_another_name_leads_nowhere() -> None:
    assert styrk_of_ssyk("5120", "KOCKAR och kallskänkor ") == "5120"
    assert styrk_of_ssyk("5120", "Servitörer") is None
    assert styrk_of_ssyk("", "") is None
