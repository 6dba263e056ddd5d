"""A pytest plugin for mutation runs (`pytest -p tests.mutation.plugin`): the same answer every time, the nearest first.

Only `make mutate` loads it. A mutant must not live or die by the luck of the draw or by a busy machine, so Hypothesis
draws the same examples each time, without a deadline. The tests of the mutated file run first: most mutants are dead
after one test.
"""

import gc
import os
import resource
import sys

import pytest
from hypothesis import HealthCheck, settings

PROFILE = "mutation"
_COSTLY = ("municipality_area", "municipality_bounds")
"""Kept even then: they take seconds, and what they call is tested directly."""
_MEMORY = 3 * 2**30
_UNIT, _SPEC, _ELSEWHERE = "tests/unit/", "tests/spec/", 4

settings.register_profile(
    PROFILE, derandomize=True, deadline=None, database=None, max_examples=40, suppress_health_check=list(HealthCheck)
)


def pytest_configure(config: pytest.Config) -> None:
    """Draw alike in every run; a worker lives too short for collecting garbage, and may not eat the machine."""
    settings.load_profile(PROFILE)
    gc.disable()
    if "__mutmut_" in os.environ.get("MUTANT_UNDER_TEST", ""):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def pytest_runtest_setup() -> None:
    """Forget what is kept while mutmut finds out which tests reach a function: else only the first would."""
    if os.environ.get("MUTANT_UNDER_TEST") != "stats":
        return
    for name, module in list(sys.modules.items()):
        for kept in vars(module).values() if name.startswith("jobbmatch.safety.") else ():
            if hasattr(kept, "cache_clear") and kept.__name__ not in _COSTLY:
                kept.cache_clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the mutated file first and the slow ones last; between others the order is that of the files."""
    own = tests_of(os.environ.get("MUTANT_UNDER_TEST", ""))
    items.sort(key=lambda item: (_rank(item, own), item.location[0], item.location[1] or 0))


def tests_of(mutant: str) -> str:
    """Give the unit tests of the file that a mutant stands in.

    >>> tests_of("jobbmatch.safety.naive.hours.x_look__mutmut_3")
    'tests/unit/safety/naive/test_hours.py'
    """
    *folders, name, _ = ["", *mutant.split(".")[1:]] if "." in mutant else ["", "", ""]
    return f"{_UNIT}{'/'.join(folder for folder in folders if folder)}/test_{name}.py"


def _rank(item: pytest.Item, own: str) -> int:
    drawn = hasattr(getattr(item, "function", None), "hypothesis")
    if item.nodeid.startswith(own):
        return 1 if drawn else 0
    near = 2 if item.nodeid.startswith((_UNIT, _SPEC)) else _ELSEWHERE
    return near + int(drawn)
