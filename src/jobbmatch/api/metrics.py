"""Measures of the server. Labels are route templates, methods and statuses: never an id, never anything of a person."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Summary

from jobbmatch.domain.match import MatchAnswer
from jobbmatch.serving.shadow import Compared

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
        self.lists_not_stored = Counter(
            "jobbmatch_lists_not_stored", "Lists that were shown and could not be stored", registry=self.registry
        )
        self.gate_disagreements = Counter(
            "jobbmatch_gate_disagreements",
            "Answers held back because the two safety implementations disagreed",
            registry=self.registry,
        )

        self._feed: tuple[Gauge, Gauge] | None = None
        self._of_alarms()
        self._of_rankers()

    def _of_alarms(self) -> None:
        def counter(name: str, what: str) -> Counter:
            return Counter(f"jobbmatch_{name}", what, registry=self.registry)

        self.alarms = counter("alarms", "Alarms raised about something shared, planned or running")
        self.alarms_to_all = counter("alarms_to_all", "Alarms for which no human who may see why could be named")
        self.rejudged = counter("rejudged", "Vacancies judged again for a person")
        self.rejudge_failures = counter("rejudge_failures", "Judgements that raised, and count as danger")
        self.webhook_failures = counter("webhook_failures", "Calls of the webhook that were not taken")
        self.webhook_given_up = counter("webhook_given_up", "Alarms that the webhook never took")
        self.alarms_open = Gauge("jobbmatch_alarms_open", "Alarms nobody has seen to", registry=self.registry)
        self.rejudge_waiting = Gauge(
            "jobbmatch_rejudge_waiting", "Vacancies that wait to be judged again", registry=self.registry
        )

    def _of_rankers(self) -> None:
        self.ranker_alarm = Gauge(
            "jobbmatch_ranker_alarm", "1 when the registered champion does not serve", registry=self.registry
        )
        self.interleaved = Counter(
            "jobbmatch_interleaved_places",
            "Places in lists made by champion and challenger in turns",
            ("version", "team"),
            registry=self.registry,
        )
        self.shadow_left_out = Counter(
            "jobbmatch_shadow_left_out", "Lists that the challenger had no time to score", registry=self.registry
        )

        def summary(name: str, what: str) -> Summary:
            return Summary(f"jobbmatch_shadow_{name}", what, ("version",), registry=self.registry)

        self._correlation = summary("rank_correlation", "Rank correlation of champion and challenger")
        self._overlap = summary("overlap_at_10", "Share of the ten best that champion and challenger share")
        self._shadow_seconds = summary("seconds", "Time that the challenger took to score a list")

    def shadowed(self, found: Compared) -> None:
        """Note how a challenger's order of one list compares with the champion's."""
        if found.correlation is not None:
            self._correlation.labels(found.version).observe(found.correlation)
        self._overlap.labels(found.version).observe(found.overlap)
        self._shadow_seconds.labels(found.version).observe(found.seconds)

    def listed(self, answer: MatchAnswer) -> None:
        """Note a list that left, and who placed what in it where a challenger is tried in the open."""
        self.matches.inc()
        if answer.challenger is not None:
            for match in answer.matches:
                self.interleaved.labels(answer.challenger.version, match.team.value).inc()

    def feed(self, age_seconds: float, *, behind: bool) -> None:
        """Note how fresh the live feed is; where there is none these measures are not there either.

        Args:
            age_seconds: Seconds since all of it was last read; infinite when it never was.
            behind: Whether that is an alarm.
        """
        if self._feed is None:
            self._feed = (
                Gauge("jobbmatch_feed_age_seconds", "Time since all of the feed was last read", registry=self.registry),
                Gauge("jobbmatch_feed_behind", "1 when the feed is behind", registry=self.registry),
            )
        self._feed[0].set(age_seconds)
        self._feed[1].set(int(behind))

    def held_back(self) -> int:
        """Give how many answers were held back since the start because the two safety implementations disagreed."""
        return int(self.registry.get_sample_value("jobbmatch_gate_disagreements_total") or 0)
