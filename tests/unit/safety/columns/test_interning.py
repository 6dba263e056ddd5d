"""Interning gives equal things one number."""

from jobbmatch.safety.columns.interning import Interner, index_column, offsets_of


def test_numbers_and_things() -> None:
    interner: Interner[str] = Interner()
    assert index_column([interner.add(word) for word in "abca"]).tolist() == [0, 1, 2, 0]
    assert (interner.things, interner.get("b"), interner.get("x"), len(interner)) == (["a", "b", "c"], 1, None, 3)


def test_offsets() -> None:
    assert offsets_of([]).tolist() == [0]
    assert offsets_of([1, 0, 2]).tolist() == [0, 1, 1, 3]


def test_all_at_once_as_one_by_one() -> None:
    one, all_at_once = Interner[str](), Interner[str]()
    assert all_at_once.add_all(list("abcab")).tolist() == [one.add(letter) for letter in "abcab"]
    assert all_at_once.things == one.things
