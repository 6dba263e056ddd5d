"""What can go wrong with a feed, by name: said to the user, kept with an ad that waits, and counted."""

from enum import StrEnum

from jobbmatch.errors import InputError

_SOURCE_FAULT = "Feilen ligger hos kilden. Prøv igjen senere; det som er lest, står."
_NETWORK = "Se etter at adressen er riktig og at nettet virker."


class FeedProblem(StrEnum):
    """Kind of problem."""

    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    SERVER_ERROR = "server_error"
    TOO_MANY_REQUESTS = "too_many_requests"
    CUT_OFF = "cut_off"
    NOT_JSON = "not_json"
    TOO_LARGE = "too_large"
    REDIRECTED = "redirected_elsewhere"
    LEAVES_HOST = "leaves_host"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - a name of a problem
    REFUSED = "refused"
    WRONG_SHAPE = "wrong_shape"
    LOOP = "pages_in_a_loop"
    STALE_DETAIL = "stale_detail"
    READING_FAILED = "reading_failed"

    @property
    def may_pass(self) -> bool:
        """Whether asking again may help at once."""
        return self in _MAY_PASS


_MAY_PASS = frozenset(
    {
        FeedProblem.UNREACHABLE,
        FeedProblem.TIMEOUT,
        FeedProblem.SERVER_ERROR,
        FeedProblem.TOO_MANY_REQUESTS,
        FeedProblem.CUT_OFF,
        FeedProblem.NOT_JSON,
    }
)

MESSAGES: dict[FeedProblem, tuple[str, str]] = {
    FeedProblem.UNREACHABLE: ("Får ikke kontakt med feeden.", _NETWORK),
    FeedProblem.TIMEOUT: ("Feeden svarte ikke i tide.", _NETWORK),
    FeedProblem.SERVER_ERROR: ("Feeden svarte med en feil hos seg selv.", _SOURCE_FAULT),
    FeedProblem.TOO_MANY_REQUESTS: (
        "Feeden sier at det spørres for ofte.",
        "Vent en stund, og kjør bare én innlesing om gangen.",
    ),
    FeedProblem.CUT_OFF: ("Svaret fra feeden er kuttet av.", _SOURCE_FAULT),
    FeedProblem.NOT_JSON: (
        "Feeden svarte ikke med JSON.",
        "Adressen kan være feil, eller en innloggingsside kan stå i veien.",
    ),
    FeedProblem.TOO_LARGE: ("Svaret fra feeden er større enn grensen.", "Se etter at adressen er en stillingsfeed."),
    FeedProblem.REDIRECTED: (
        "Feeden sender videre til en annen tjener, og dit går vi ikke.",
        "Gi den nye adressen selv hvis den er riktig.",
    ),
    FeedProblem.LEAVES_HOST: (
        "Neste side ligger på en annen tjener, og dit går vi ikke.",
        _SOURCE_FAULT,
    ),
    FeedProblem.TOKEN_REFUSED: (
        "Feeden godtar ikke nøkkelen.",
        "Har du en egen nøkkel, står den i JOBBMATCH_FEED_TOKEN; uten den hentes den åpne.",
    ),
    FeedProblem.REFUSED: ("Feeden avslo spørsmålet.", "Se etter at adressen er riktig."),
    FeedProblem.WRONG_SHAPE: (
        "Svaret har ikke formen til en side av feeden.",
        "Se etter at adressen er en stillingsfeed.",
    ),
    FeedProblem.LOOP: (
        "Sidene i feeden går i ring, så vi kommer ikke fram til de nyeste.",
        _SOURCE_FAULT,
    ),
    FeedProblem.STALE_DETAIL: ("Annonsen er eldre enn hendelsen som varslet den.", _SOURCE_FAULT),
    FeedProblem.READING_FAILED: ("Annonsen kunne ikke leses på grunn av en feil i programmet.", "Meld fra om feilen."),
}
"""What is said about each, and what to do."""


class FeedError(InputError):
    """The feed cannot be read now.

    Attributes:
        problem: Which kind.
        retry_after: Seconds that the feed asks us to wait; None when it does not say.
    """

    def __init__(self, problem: FeedProblem, detail: str = "", *, retry_after: float | None = None) -> None:
        """Say what happened; the detail is ours and holds nothing that the feed sent but figures."""
        message, hint = MESSAGES[problem]
        super().__init__(f"{message} {detail}".strip(), hint=hint)
        self.problem = problem
        self.retry_after = retry_after


class StoppedError(Exception):
    """Somebody asked us to stop: not an error, only the way out."""
