"""The same worlds as the contract tests use."""

from tests.contract.conftest import fresh_world, world

__all__ = ["fresh_world", "world"]
