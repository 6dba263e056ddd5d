from jobbmatch.features.musts import is_welcome_only, must_lines


def test_a_heading_that_demands_makes_its_items_musts_until_the_next_heading() -> None:
    ad = "Om jobben\n- Lager\nKvalifikasjonskrav:\n- Truck\n* Excel\n\nPersonlige egenskaper:\n- Blid"
    assert list(must_lines(ad)) == ["Kvalifikasjonskrav:", "- Truck", "* Excel"]


def test_what_is_welcome_under_such_a_heading_is_no_must() -> None:
    assert list(must_lines("Krav\n- Sveising\n- Excel er ønskelig\n- Vi gir opplæring i truck")) == [
        "Krav",
        "- Sveising",
    ]


def test_a_line_may_demand_by_itself_in_three_languages() -> None:
    for line in ("Du må kunne sveise.", "Det krevst at du kan sveise.", "Welding skills are required."):
        assert list(must_lines(f"Om oss\n{line}\nVelkommen")) == [line]


def test_a_sentence_that_begins_like_a_heading_does_not_open_a_list() -> None:
    assert list(must_lines("Krav til deg står lenger nede på siden her\n- Excel")) == [
        "Krav til deg står lenger nede på siden her"
    ]


def test_no_demand_is_no_must() -> None:
    assert list(must_lines("Det er ikke krav om truck.\n\nVi kjører truck.")) == []
    assert is_welcome_only("Det er ikkje noko krav om truck.")
