from jobbmatch.api.deps.language import language_of
from jobbmatch.domain.locale import Locale


def test_bokmaal_is_what_is_read_where_nothing_is_asked_for() -> None:
    assert language_of() is Locale.NB
    assert language_of(Locale.EN) is Locale.EN
