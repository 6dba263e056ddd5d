"""Measures of the server. Labels are route templates, methods and statuses: never an id, never anything of a person."""

from prometheus_client import CollectorRegistry, Counter, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The measures of one app, in a registry of their own."""

    def __init__(self) -> None:
        """Make the measures, all at zero."""
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "jobbmatch_http_requests", "Answered requests", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "jobbmatch_http_request_seconds",
            "Time to answer",
            ("method", "route"),
            buckets=SECONDS,
            registry=self.registry,
        )
        self.matches = Counter("jobbmatch_match_lists", "Lists of matches that left", registry=self.registry)
        self.gate_disagreements = Counter(
            "jobbmatch_gate_disagreements",
            "Answers held back because the two safety implementations disagreed",
            registry=self.registry,
        )

    def held_back(self) -> int:
        """Give how many answers were held back since the start because the two safety implementations disagreed."""
        return int(self.registry.get_sample_value("jobbmatch_gate_disagreements_total") or 0)
