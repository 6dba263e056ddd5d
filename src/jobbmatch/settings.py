"""Settings of the program: read from the environment here and passed down; no room below imports this file."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


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

    facet_guard: bool = False
    """Read ads with the registered guard of facets, which makes readings more careful; see `jobbmatch train facets`."""

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
    """Read the settings from the environment; the home is made absolute."""
    settings = Settings()
    return settings.model_copy(update={"home": settings.home.expanduser().resolve()})
