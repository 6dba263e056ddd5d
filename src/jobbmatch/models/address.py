"""Where a registry lies, without loading MLflow, which takes seconds."""

from pathlib import Path
from typing import Final

SQLITE: Final = "sqlite:///"


def may_exist(uri: str) -> bool:
    """Whether anything can be registered there: a local SQLite file that is not there holds nothing.

    Args:
        uri: Tracking and registry URI.
    """
    return not uri.startswith(SQLITE) or Path(uri.removeprefix(SQLITE)).exists()
