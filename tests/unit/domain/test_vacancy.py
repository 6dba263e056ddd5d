"""Only the plain reading frees a vacancy from its places."""

from dataclasses import replace

from jobbmatch.domain.remote import RemoteReading, RemoteWork
from tests.factories.safety import vacancy


def test_only_work_that_is_all_done_from_home_is_from_home() -> None:
    ad = vacancy()
    values = [value for value in RemoteWork if replace(ad, remote=RemoteReading(value)).is_from_home]
    assert values == [RemoteWork.ONLY]
    assert not ad.is_from_home
