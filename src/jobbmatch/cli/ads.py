"""Whether there is anything to work on: asked before the large packages are loaded, which takes seconds."""

from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import Settings


def require_ads(settings: Settings) -> None:
    """Refuse when the store holds no vacancies.

    Raises:
        NotReadyError: There are none, or the store cannot be read.
    """
    with open_store(settings.store_url) as store, store.reading() as unit:
        if not unit.vacancies.count():
            raise no_ads()


def no_ads() -> NotReadyError:
    """Give the error of a store without vacancies."""
    return NotReadyError(
        "Det er ingen stillinger i lageret å trene på.",
        hint="Les inn noen: jobbmatch ingest FIL, eller jobbmatch demo",
    )
