from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.hours_judge import lay_out


def test_stretches_and_ends_of_this_work() -> None:
    case = lay_out(AdText("Dreier", "Du arbeider 7–15. Porten låses klokka 16."))
    assert [t.minutes for t in case.ranges] == [480]
    assert [t.mention.end for t in case.ends] == [16 * 60]
    assert case.is_bounded


def test_an_end_at_which_the_reader_begins_is_none() -> None:
    assert not lay_out(AdText("Vasker", "Butikken stenger klokka 20. Da begynner du.")).ends
