"""Where the API stands."""

from typing import Final

PREFIX: Final = "/api/v1"
