import re

from jobbmatch.measuring.evaluate.report.parts import Row, compared, decimal, intervals, section, table, with_interval
from jobbmatch.training.metrics import Interval

NAN = float("nan")


def test_every_figure_is_drawn_and_written_with_its_interval() -> None:
    rows = [Row("en", Interval(0.5, 0.4, 0.6), strong=True), Row("to & tre", Interval(0.2, 0.1, 0.3), note="merknad")]
    drawn = intervals(rows, decimal(2), about="noe")
    assert drawn.count('class="span"') == drawn.count('class="dot"') == 2
    assert "0,50 <span" in drawn
    assert "to &amp; tre<small>merknad</small>" in drawn
    places = [float(value) for value in re.findall(r'x[12]="([-\d.]+)"', drawn)]
    assert all(0 <= place <= 100 for place in places)
    assert "zero" not in drawn


def test_differences_have_nought_on_the_scale() -> None:
    drawn = intervals([Row("a", Interval(0.5, 0.4, 0.6))], decimal(2), about="noe", zero=True)
    assert 'class="zero"' in drawn


def test_what_is_not_measured_is_said_and_not_drawn() -> None:
    drawn = intervals([Row("a", Interval(NAN, NAN, NAN))], decimal(2), about="noe")
    assert "ikke målt" in drawn
    assert "dot" not in drawn
    assert with_interval(Interval(1.0, NAN, NAN), decimal(1)) == "1,0"


def test_one_figure_without_width_can_be_drawn() -> None:
    assert "nan" not in intervals([Row("a", Interval(0.5, 0.5, 0.5))], decimal(2), about="noe")


def test_a_difference_is_certain_or_it_is_not() -> None:
    assert compared(Interval(0.2, 0.1, 0.3)) == "sikkert bedre"
    assert compared(Interval(-0.2, -0.3, -0.1)) == "sikkert dårligere"
    assert compared(Interval(NAN, NAN, NAN)) == "ikke målt"


def test_headings_are_text() -> None:
    assert "&lt;b&gt;" in section("x", "<b>", "")
    assert '<th scope="row">rad</th><td>1</td>' in table(["", "<i>"], [["rad", "1"]], "tabell")
