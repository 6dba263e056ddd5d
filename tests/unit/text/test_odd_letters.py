import pytest

from jobbmatch.text.odd_letters import in_plain_letters, is_legible


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Nattevakt på Røros – «ja»", "Nattevakt på Røros – «ja»"),
        ("\U0001d5e1\U0001d5ee\U0001d601\U0001d601 \U0001d7ee\U0001d7ee", "Natt 22"),
        ("\uff2e\uff41\uff54\uff54", "Natt"),
        ("ski\ufb05", "skist"),
        ("n\u0430ttev\u0430kt", "nattevakt"),
        ("n\u03b1ttevakt", "nattevakt"),
        ("nat\u034ft\u3164e\U000e0100vakt", "nattevakt"),
        ("n\u0336a\u0336t\u0336t\u0336", "natt"),
        ("10 k\u03a9", "10 k\u03a9"),
        ("\u0440\u0430\u0431\u043e\u0442\u0430", "\u0440\u0430\u0431\u043e\u0442\u0430"),
    ],
)
def test_letters_that_only_look_like_ours_become_ours(raw: str, plain: str) -> None:
    assert in_plain_letters(raw) == plain


@pytest.mark.parametrize(
    "words",
    [
        "N A T T E V A K T",
        "Du går n.a.t.t.e.v.a.k.t her",
        "\u0440\u0430\u0431\u043e\u0442\u0430 \u043d\u043e\u0447\u044c\u044e",
        "kun\u0434er",
        "\u0627\u0644\u0639\u0645\u0644",
        "\u591c\u73ed",
    ],
)
def test_what_no_reader_knows_is_not_legible(words: str) -> None:
    assert not is_legible(f"Vi søker en medarbeider. {words}")


@pytest.mark.parametrize(
    "words",
    [
        "Førerkort B, C, D og E",
        "Førerkort B C D E",
        "p.g.a. f.o.m. 1. mai",
        "10 k\u03a9 og 5 \u00b5m",
        "Guovdageaidnu \u010d\u0161\u017e",
        "\U0001f600\U0001f600",
    ],
)
def test_ordinary_writing_is_legible(words: str) -> None:
    assert is_legible(words)
