import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.text.clean import LOST_LETTER, MAX_CHARS, clean_html, clean_line, is_whole


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        (None, ""),
        ("", ""),
        ("<p>En</p><p>To</p>", "En\nTo"),
        ("<h2>Om oss</h2><ul><li>En</li><li> To </li><li></li></ul>", "Om oss\n- En\n- To"),
        ("En<br>to<br/>tre", "En\nto\ntre"),
        ("<p>En\nto</p>", "En to"),
        ("En\nto", "En\nto"),
        ("<p>Før <strong>du</strong> søker</p>", "Før du søker"),
        ("<script>alert('x')</script><style>p{}</style>Hei", "Hei"),
        ("<p onclick='x()'>Hei <img src=x onerror=alert(1)></p>", "Hei"),
        ("Alder &lt; 30 &amp; frisk &#61; fint", "Alder < 30 & frisk = fint"),
        ("p&amp;aring; dagtid", "på dagtid"),
        ("&lt;p&gt;En&lt;/p&gt;&lt;p&gt;To&lt;/p&gt;", "En\nTo"),
        ("SÃ¸k nÃ¥, vi gleder oss på å høre", "Søk nå, vi gleder oss på å høre"),
        ("GILDESKÏ¿½L", f"GILDESK{LOST_LETTER}L"),
        ("natt\u00adarbeid og \u200bkveld", "nattarbeid og kveld"),
        ("a\u00a0b\u2003c", "a b c"),
        ("R&D og 3 > 2", "R&D og 3 > 2"),
        ("<p>Trykk på <<søk her>> nå</p>", "Trykk på < søk her>> nå"),
        ("<p>Turnus <nattevakt fra 22> hver uke</p>", "Turnus nattevakt fra 22> hver uke"),
        ("<p>Under <minus tjue grader</p><p>natt</p>", "Under minus tjue grader\nnatt"),
        ("<p>En</p><svg width='3'><text x='1'>Nattarbeid</text></svg>", "En\nNattarbeid"),
        ("<noscript>En</noscript><object>To</object><template>Tre</template>", "EnTo Tre"),
        ("<p>En</p><math><mtext>To</mtext></math>", "En\nTo"),
        ("<p>Se:</p><img src='x' alt='Nattevakt 22-06'>", "Se:\nNattevakt 22-06"),
        ("<![CDATA[Arbeid <b>om natten</b>]]>", "Arbeid om natten"),
        ("En<!-- to --> tre <!-- natt", "En tre natt"),
        ("En <style>p{} natt", "En >p{} natt"),
        ("<o:p>En</o:p> <my-tag>to</my-tag>", "En to"),
        ("p&amp;amp;amp;aring; natt", "på natt"),
        ("𝗡𝗮𝘁𝘁𝗲𝘃𝗮𝗸𝘁", "Nattevakt"),
    ],
)
def test_cleans(raw: str | None, clean: str) -> None:
    assert clean_html(raw) == clean


def test_one_line_stays_one_line() -> None:
    assert clean_line("<ul><li>Kokk</li><li>Baker</li></ul>") == "Kokk Baker"


def test_what_is_cut_or_damaged_is_not_whole() -> None:
    assert is_whole("Arbeid på dagtid")
    assert not is_whole(clean_html("Arbeid pï¿½ dagtid"))
    long = clean_html("ord " * MAX_CHARS)
    assert len(long) <= MAX_CHARS and not is_whole(long)
    assert not is_whole(clean_html("<b></b>" * 90_000 + "natt"))


def test_a_picture_set_into_the_ad_does_not_push_its_words_out() -> None:
    text = clean_html(f'<p>En</p><img src="data:image/png;base64,{"A" * 700_000}"><p>natt</p>')
    assert text == "En\nnatt" and is_whole(text)


@given(st.text())
def test_nothing_that_cannot_be_seen_is_left(raw: str) -> None:
    clean = clean_html(raw)
    assert not any(ord(c) < 32 and c != "\n" for c in clean)
    assert clean == clean.strip() and "\n\n" not in clean and "  " not in clean


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b", ">", "natt", "&lt;", "&amp;", "<script>", "</script>", " ", "<li>"]),
        max_size=20,
    )
)
def test_no_tag_is_ever_left(pieces: list[str]) -> None:
    assert not any(tag in clean_html("".join(pieces)) for tag in ("<p>", "</p>", "<li>", "<script>"))


def test_minutes_above_the_line_come_down() -> None:
    assert clean_line("Vakt 22⁰⁰–07¹⁵, 70 m²") == "Vakt 22.00–07.15, 70 m²"
