from dataclasses import asdict, replace

from jobbmatch.measuring.evaluate.lists import HeldOutLists, held_out_lists, settings_of
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.training.fit import split
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import simulate
from tests.unit.measuring.evaluate.conftest import ADS, SETTINGS


def test_they_are_the_lists_that_training_held_out(snapshot: MarketSnapshot, lists: HeldOutLists) -> None:
    trained = split(simulate(ADS, snapshot.features, SETTINGS, lambda *_: None), SETTINGS)
    assert len(lists.test) == len(trained.test) == len(lists.test_drawn)
    for ours, theirs, drawn in zip(lists.test, trained.test, lists.test_drawn, strict=True):
        assert (ours.matrix.values == theirs.matrix.values)[~(ours.matrix.values != ours.matrix.values)].all()
        assert (ours.truth == theirs.truth).all()
        assert (drawn.matrix.rows == ours.matrix.rows).all()
    assert len(lists.train_drawn) == len(trained.train)


def test_settings_come_back_from_what_was_logged() -> None:
    logged = {name: str(value) for name, value in asdict(SETTINGS).items()} | {"trees": "7"}
    assert settings_of(logged) == SETTINGS
    assert settings_of({}) == TrainingSettings()


def test_lists_that_another_run_trained_on_are_known(snapshot: MarketSnapshot, lists: HeldOutLists) -> None:
    assert all(lists.unseen_by(SETTINGS))
    assert all(lists.unseen_by(replace(SETTINGS, seed=5)))
    later = replace(SETTINGS, held_out=0.05)
    seen = lists.unseen_by(later)
    assert not all(seen)
    assert seen == sorted(seen), "what it trained on are the oldest"
    fewer = replace(SETTINGS, persons=20)
    theirs = held_out_lists(snapshot.vacancies, snapshot.features, fewer, lambda *_: None)
    unseen = {(item.number, item.day) for item in theirs.test_drawn}
    for item, free in zip(lists.test_drawn, lists.unseen_by(fewer), strict=True):
        assert free == (item.number >= 20 or (item.number, item.day) in unseen)
