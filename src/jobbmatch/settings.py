"""Settings of the program: read from the environment here and passed down; no room below imports this file."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from jobbmatch.errors import InputError


class Settings(BaseSettings):
    """All settings. Each is read from the environment as ``JOBBMATCH_<NAME>``."""

    model_config = SettingsConfigDict(env_prefix="JOBBMATCH_", use_attribute_docstrings=True, frozen=True)

    home: Path = Field(default_factory=Path.cwd)
    """Folder under which all state lies: `var/` (store, key) and `mlruns/` (MLflow). Default: the current folder."""

    database_url: str = ""
    """SQLAlchemy URL of the store. Default: SQLite in `var/jobbmatch.db` under the home."""

    mlflow_url: str = ""
    """Tracking and registry URI of MLflow. Default: SQLite in `mlruns/mlflow.db` under the home."""

    log_level: str = "WARNING"
    """Lowest level that is logged: DEBUG, INFO, WARNING or ERROR."""

    log_json: bool = False
    """Log JSON lines for a log collector instead of text."""

    host: str = "127.0.0.1"
    """Address that the server listens on. The demo login refuses any other than loopback."""

    port: int = Field(default=8080, ge=0, le=65535)
    """Port that the server listens on; 0 takes a free one."""

    facet_guard: Literal["packaged", "registry", "off"] = "packaged"
    """Which guard makes readings of facets more careful: the one that comes along, the champion of MLflow, or none."""

    keep_expired_days: int = Field(default=30, ge=0)
    """Days that an ad is kept after it has expired, when the feed never says that it is gone."""

    keep_quarantine_days: int = Field(default=30, ge=0)
    """Days that the words of an entry in quarantine are kept; which rule it broke stays known."""

    keep_tombstones_days: int = Field(default=400, ge=1)
    """Days that it is known that an ad is gone; longer than anybody reads back in a feed."""

    keep_runs_days: int = Field(default=90, ge=1)
    """Days that notes about runs of ingest are kept."""

    keep_lists_days: int = Field(default=730, ge=1)
    """Days that a list that was shown is kept, sealed, with the values that ranked it: time for a job to be held."""

    store_lists: bool = True
    """Whether lists that are shown are stored, so that rankers can be trained on what came of them."""

    feed_token: SecretStr = SecretStr("")
    """Token of one's own for the live feed. Empty: the public one is fetched, and again when it rotates."""

    feed_poll_seconds: float = Field(default=120.0, ge=1.0)
    """Seconds between two polls of `jobbmatch ingest URL --follow`."""

    feed_details_at_once: int = Field(default=8, ge=1, le=64)
    """How many ads are fetched from the feed side by side."""

    feed_behind_minutes: float = Field(default=15.0, gt=0.0)
    """Minutes since all of the feed was last read after which being behind is an alarm."""

    webhook_url: str = ""
    """Address that is told, by number alone, that an alarm was raised: https, or http on this machine. Empty: none."""

    webhook_secret: SecretStr = SecretStr("")
    """Secret that signs what is sent there (HMAC-SHA256 in `X-Jobbmatch-Signature`). Empty: unsigned."""

    refresh_seconds: float = Field(default=10.0, ge=0.05)
    """Seconds between two looks of a server for another market, champion or challenger."""

    challenger: Literal["off", "shadow", "interleave"] = "shadow"
    """What a server does with a challenger: nothing, compare orders unseen, or let both make the lists in turns."""

    ranker_budget_ms: float = Field(default=400.0, gt=0.0)
    """Milliseconds that a version may take to score 11,000 rows, or `jobbmatch promote` refuses it."""

    congestion: float = Field(default=0.75, ge=0.0, le=10.0)
    """How much a list goes round vacancies to which many were sent: spreads of its scores for five persons; 0: off."""

    variety: float = Field(default=0.5, ge=0.0, le=10.0)
    """How much a list goes round an employer that stands in it three times: spreads of its scores; 0 is off."""

    @property
    def ranker_dir(self) -> Path:
        """Folder in which the ranker that serves is kept, so that a restart does not depend on the registry."""
        return self.var / "ranker"

    @property
    def var(self) -> Path:
        """Folder of the store and the key."""
        return self.home / "var"

    @property
    def store_url(self) -> str:
        """SQLAlchemy URL of the store."""
        return self.database_url or f"sqlite:///{self.var / 'jobbmatch.db'}"

    @property
    def key_file(self) -> Path:
        """File of the encryption key, made on first use, unless JOBBMATCH_KEY holds the key."""
        return self.var / "key"

    @property
    def pseudonym_key_file(self) -> Path:
        """File of the key that stands persons in for something else in lists, unless JOBBMATCH_PSEUDONYM_KEY does."""
        return self.var / "pseudonym-key"

    @property
    def mlruns(self) -> Path:
        """Local home of MLflow."""
        return self.home / "mlruns"

    @property
    def mlflow_uri(self) -> str:
        """Tracking and registry URI of MLflow."""
        return self.mlflow_url or f"sqlite:///{self.mlruns / 'mlflow.db'}"

    @property
    def artifact_root(self) -> Path:
        """Folder of MLflow's artefacts when the tracking store is local."""
        return self.mlruns / "artifacts"

    @property
    def esco_file(self) -> Path:
        """File that `jobbmatch taxonomy import` makes of ESCO."""
        return self.var / "taxonomy" / "esco.json.gz"

    @property
    def snapshot_dir(self) -> Path:
        """Folder in which what is computed from the market is kept for the next start."""
        return self.var / "snapshots"


def load_settings() -> Settings:
    """Read the settings from the environment; the home is made absolute.

    Raises:
        InputError: A setting has a value that cannot be used. The value is not repeated: it may be a secret.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        names = sorted({"JOBBMATCH_" + str(one["loc"][0]).upper() for one in error.errors(include_input=False)})
        raise InputError(
            f"Verdien kan ikke brukes: {', '.join(names)}.",
            hint="Hva innstillingen kan være, står i docs/configuration.md. Rett den der programmet startes.",
        ) from None
    return settings.model_copy(update={"home": settings.home.expanduser().resolve()})
