"""Deals tests to processes by file, and all that share one server and one browser to the same process.

`--dist loadgroup` cannot be relied on for it: it writes the group into a field of pytest's items that pytest 9.2 no
longer reads, and then deals single tests without a word.
"""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = ("tests/e2e/",)
"""Folders whose files share what is dear to start."""


def dealt_with(nodeid: str) -> str:
    """Name what a test is dealt with.

    >>> dealt_with("tests/e2e/test_log.py::test_a_look[wide]")
    'tests/e2e/'
    >>> dealt_with("tests/unit/test_logs.py::test_a::b[tests/e2e/]")
    'tests/unit/test_logs.py'
    """
    file = nodeid.split("::", 1)[0]
    return next((folder for folder in TOGETHER if file.startswith(folder)), file)


class ByFile(LoadScopeScheduling):  # type: ignore[misc] # xdist has no types
    """Deals one file, or one folder of those above, at a time."""

    def _split_scope(self, nodeid: str) -> str:
        return dealt_with(nodeid)
