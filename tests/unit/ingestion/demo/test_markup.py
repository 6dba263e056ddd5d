from random import Random

from jobbmatch.ingestion.demo.markup import STYLES, Section, mojibake, to_html

_SECTIONS = (Section("", ["Smør & brød < 3."]), Section("Oppgaver", ["Først dette."], ["Måke snø", "Rydde"]))


def test_all_styles_occur_and_none_loses_words() -> None:
    written = {to_html(Random(seed), _SECTIONS) for seed in range(400)}
    assert any("<h3>" in html for html in written)
    assert any("<ul><li>" in html for html in written)
    assert any("• " in html for html in written)
    assert any("&aring;" in html for html in written)
    assert any("Ã¥" in html for html in written)
    assert len(written) >= len(STYLES)
    for html in written:
        assert "Rydde" in html and "&amp;" in html and "&lt;" in html


def test_mojibake_is_what_mending_tools_expect() -> None:
    assert mojibake("Bodø – blåbær").encode("cp1252").decode("utf-8") == "Bodø – blåbær"
