"""The invented users: clearly invented, of every kind, and only on this machine."""

import json
from pathlib import Path

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Role, User
from jobbmatch.errors import InputError
from jobbmatch.security.login import INVENTED, UserBook, demo_users, read_users, require_loopback

EXAMPLES = Path(__file__).parents[3] / "examples" / "persons"
KARI = {"id": "kari", "name": "Kari Eksempel", "role": "counsellor", "persons": ["elv"]}


def written(tmp_path: Path, *rows: dict[str, object]) -> Path:
    path = tmp_path / "users.json"
    path.write_text(json.dumps({"users": rows}), encoding="utf-8")
    return path


def test_every_kind_of_user_is_there() -> None:
    users = list(demo_users().users.values())
    kinds = {(user.role, user.sees_exclusions) for user in users}
    assert {(Role.COUNSELLOR, True), (Role.COUNSELLOR, False), (Role.JOB_SPECIALIST, True)} <= kinds
    assert (Role.DATA_SCIENTIST, False) in kinds
    assert (Role.PERSON, False) in kinds
    assert all(INVENTED in user.name for user in users)


def test_each_example_person_has_a_user_and_a_counsellor() -> None:
    persons = {json.loads(path.read_text(encoding="utf-8"))["id"] for path in EXAMPLES.glob("*.json")}
    if not persons:
        pytest.skip("examples/persons is empty")
    users = demo_users().users.values()
    assert {person for user in users if user.role is Role.PERSON for person in user.persons} == persons
    assert {person for user in users if user.role is Role.COUNSELLOR for person in user.persons} == persons


def test_the_book_knows_names() -> None:
    book = demo_users()
    known = book.get(UserId("kari"))
    assert known is not None
    assert book.name_of(UserId("kari")) == known.name
    assert book.name_of(UserId("sluttet")) == "sluttet"
    assert book.name_of(UserId("")) == ""
    assert book.get(UserId("sluttet")) is None


def test_who_works_with_somebody_besides_is_known_from_both_sides_and_anew_each_time() -> None:
    kari, mona = UserId("kari"), UserId("mona")
    given: set[tuple[UserId, PersonId]] = set()
    people = [User(one, f"{one} Eksempel", Role.COUNSELLOR, frozenset({PersonId("elv")})) for one in (kari, mona)]
    book = UserBook(
        {user.id: user for user in people},
        lambda user: [person for one, person in given if one == user],
        lambda person: [one for one, theirs in given if theirs == person],
    )
    assert book.acting(kari) == people[0]
    assert book.working_with(PersonId("ny")) == []
    given.add((kari, PersonId("ny")))
    acting = book.acting(kari)
    assert acting is not None
    assert acting.persons == {"elv", "ny"}
    assert book.working_with(PersonId("ny")) == [acting]
    assert [user.id for user in book.working_with(PersonId("elv"))] == [kari, mona]
    assert book.get(kari) == people[0], "the book's own word, with nothing read"
    assert book.acting(UserId("sluttet")) is None
    given.clear()
    assert book.acting(kari) == people[0]


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        ([KARI, KARI], "samme id"),
        ([{**KARI, "name": "Kari Nordmann"}], "oppdiktet"),
        ([{**KARI, "role": "person", "persons": ["a", "b"]}], "én person"),
        ([{**KARI, "role": "person", "persons": []}], "én person"),
        ([{**KARI, "role": "data_scientist"}], "noen personer"),
        ([{**KARI, "role": "data_scientist", "persons": [], "sees_exclusions": True}], "noen personer"),
    ],
)
def test_users_that_do_not_fit_are_refused(tmp_path: Path, rows: list[dict[str, object]], word: str) -> None:
    with pytest.raises(InputError) as caught:
        read_users(written(tmp_path, *rows))
    assert word in caught.value.message


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_may_serve(host: str) -> None:
    require_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "jobbmatch.example", ""])  # noqa: S104 - under test
def test_no_other_may(host: str) -> None:
    with pytest.raises(InputError, match="bare på denne maskinen"):
        require_loopback(host)
