"""Registries, as the tests of models have them."""

from tests.unit.models.conftest import empty_database, fresh

__all__ = ["empty_database", "fresh"]
