from jobbmatch.features.words import MOST_CHARACTERS, stem, stems, stop_words


def test_forms_of_a_word_meet() -> None:
    assert stems("Lageret på lager") == [stem("lager"), stem("lager")]


def test_words_that_say_nothing_are_left_out() -> None:
    assert stems("Vi søker en kokk, og du er blid") == [stem("kokk"), stem("blid")]
    assert "og" in stop_words()
    assert not any(word.startswith("#") for word in stop_words())


def test_the_tail_of_a_very_long_ad_is_not_read() -> None:
    assert stems("a" * MOST_CHARACTERS + " kokk") == [stem("a" * MOST_CHARACTERS)]
