"""Versions of the ranker in the registry: which there are, what was logged with them, and who carries which alias."""

import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import mlflow
from mlflow.exceptions import MlflowException

from jobbmatch.errors import NotFoundError
from jobbmatch.models.address import may_exist
from jobbmatch.models.held_out import HELD_OUT_FILE, HeldOut
from jobbmatch.models.histograms import HISTOGRAMS_FILE, Histogram, read_histograms
from jobbmatch.models.registry import MODEL_NAME, Champion, Unknown, answering, client_of, registered, writing

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Version:
    """One registered version.

    Attributes:
        found: What serving knows of it.
        created_ms: When it was registered, milliseconds since 1970.
        aliases: Aliases that point at it, in order of the alphabet.
        metrics: Figures logged with its run.
        params: Parameters logged with its run.
    """

    found: Champion
    created_ms: int
    aliases: tuple[str, ...]
    metrics: Mapping[str, float]
    params: Mapping[str, str]

    @property
    def number(self) -> str:
        """The version in the registry."""
        return self.found.info.version


class Versions:
    """The versions of the ranker at one MLflow address."""

    def __init__(self, uri: str) -> None:
        """Ask this tracking and registry URI."""
        self._uri = uri

    @property
    def uri(self) -> str:
        """Tracking and registry URI."""
        return self._uri

    def all(self) -> list[Version]:
        """List them, newest first; nothing where nothing is registered.

        Raises:
            NotReadyError: The registry does not answer.
        """
        if not may_exist(self._uri):
            return []
        with answering():
            found = client_of(self._uri).search_model_versions(f"name='{MODEL_NAME}'", max_results=10_000)
        numbers = sorted({str(one.version) for one in found}, key=int, reverse=True)
        aliases = self.aliases()
        return [self._version(number, aliases) for number in numbers]

    def aliases(self) -> dict[str, str]:
        """Give the version that each alias points at.

        Raises:
            NotReadyError: The registry does not answer.
        """
        if not may_exist(self._uri):
            return {}
        try:
            with answering():
                found = client_of(self._uri).get_registered_model(MODEL_NAME).aliases
        except Unknown:
            return {}
        return {str(alias): str(version) for alias, version in found.items()}

    def one(self, number: str) -> Version:
        """Give one version.

        Raises:
            NotFoundError: There is none of that number.
            NotReadyError: The registry does not answer.
        """
        try:
            return self._version(number, self.aliases())
        except Unknown as error:
            raise NotFoundError(
                f"Rangereren har ingen versjon {number}.", hint="Se hvilke som finnes med: jobbmatch models list"
            ) from error

    def held_out(self, version: Version) -> HeldOut | None:
        """Read what a version was worth on held-out lists; None when that was not logged or cannot be read."""
        text = self._text(version, HELD_OUT_FILE)
        try:
            return HeldOut.of(text) if text else None
        except ValueError:
            log.warning("unreadable figures of held-out lists", extra={"fields": {"version": version.number}})
            return None

    def histograms(self, version: Version) -> dict[str, Histogram] | None:
        """Read how the columns were spread when a version was trained; None when it was not logged or is broken."""
        text = self._text(version, HISTOGRAMS_FILE)
        try:
            return read_histograms(text) if text else None
        except ValueError:
            log.warning("unreadable histograms", extra={"fields": {"version": version.number}})
            return None

    def point(self, alias: str, number: str) -> None:
        """Let an alias point at a version.

        Raises:
            NotReadyError: The registry does not answer, or does not take it.
        """
        with writing():
            client_of(self._uri).set_registered_model_alias(MODEL_NAME, alias, number)

    def unpoint(self, alias: str) -> None:
        """Take an alias away; nothing when there is none.

        Raises:
            NotReadyError: The registry does not answer, or does not take it.
        """
        with writing():
            client_of(self._uri).delete_registered_model_alias(MODEL_NAME, alias)

    def tag(self, number: str, tags: Mapping[str, str]) -> None:
        """Write tags on a version.

        Raises:
            NotReadyError: The registry does not answer, or does not take it.
        """
        with writing():
            for key, value in tags.items():
                client_of(self._uri).set_model_version_tag(MODEL_NAME, number, key, value)

    def _version(self, number: str, aliases: Mapping[str, str]) -> Version:
        if not may_exist(self._uri):
            raise Unknown
        with answering():
            found = client_of(self._uri).get_model_version(MODEL_NAME, number)
            metrics, params = self._run(str(found.run_id or ""))
        carried = tuple(sorted(alias for alias, version in aliases.items() if version == number))
        return Version(registered(found), int(found.creation_timestamp or 0), carried, metrics, params)

    def _run(self, run_id: str) -> tuple[dict[str, float], dict[str, str]]:
        if not run_id:
            return {}, {}
        try:
            with answering():
                data = client_of(self._uri).get_run(run_id).data
        except Unknown:
            # The run was deleted, the version was not: it has no figures any more, so no gate lets it through.
            return {}, {}
        metrics = {str(name): float(value) for name, value in data.metrics.items()}
        return {name: value for name, value in metrics.items() if math.isfinite(value)}, dict(data.params)

    def _text(self, version: Version, name: str) -> str:
        if not version.found.run_id:
            return ""
        source = {"run_id": version.found.run_id, "artifact_path": name}
        try:
            with TemporaryDirectory() as folder:
                path = mlflow.artifacts.download_artifacts(**source, tracking_uri=self._uri, dst_path=folder)
                return Path(path).read_text(encoding="utf-8")
        except (MlflowException, OSError, ValueError):
            return ""
