from jobbmatch.measuring.played_feed.faults import Fault, Kind, Script, Where

ALL = frozenset(Kind)


def test_a_fault_strikes_so_many_times_and_only_where_it_should() -> None:
    script = Script([Fault(Where.DETAIL, Kind.CUT, times=2, only="abc")])
    assert script.next(Where.PAGE, "/abc", ALL) is None
    assert script.next(Where.DETAIL, "/x", ALL) is None
    assert script.next(Where.DETAIL, "/abc", frozenset({Kind.HTML})) is None
    struck = [script.next(Where.DETAIL, "/abc", ALL) for _ in range(3)]
    assert [fault.kind if fault else None for fault in struck] == [Kind.CUT, Kind.CUT, None]


def test_faults_come_in_their_order_and_can_be_taken_back() -> None:
    script = Script()
    script.add(Fault(Where.PAGE, Kind.HTML), Fault(Where.PAGE, Kind.CUT))
    first = script.next(Where.PAGE, "/", ALL)
    assert first is not None
    assert first.kind is Kind.HTML
    script.clear()
    assert script.next(Where.PAGE, "/", ALL) is None
