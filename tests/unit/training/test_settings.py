import dataclasses

from jobbmatch.training.settings import TrainingSettings


def test_every_setting_is_explained() -> None:
    documented = TrainingSettings.__doc__ or ""
    for field in dataclasses.fields(TrainingSettings):
        assert f"{field.name}: " in documented, field.name


def test_lists_are_left_for_training_by_default() -> None:
    settings = TrainingSettings()
    assert 0 < settings.held_out + settings.validated < 0.5
    assert settings.leaves <= 64
