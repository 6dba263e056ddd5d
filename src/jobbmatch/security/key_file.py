"""A secret key of at least 32 bytes: from the environment, or from a file made on first use, readable by its owner."""

import base64
import binascii
import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jobbmatch.errors import NotReadyError

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyPurpose:
    """What a key is for.

    Attributes:
        variable: Environment variable that holds it in base64.
        name: What users read of it, such as 'Nøkkelen for innlogging'.
    """

    variable: str
    name: str

    def read(self, path: Path, environ: Mapping[str, str] | None = None) -> bytes:
        """Give the key: from the variable when it is set, else from the file.

        Raises:
            NotReadyError: The key is no key, too short, or its file can be read by others.
        """
        given = (os.environ if environ is None else environ).get(self.variable)
        try:
            return self._decoded(given) if given else self._from_file(path)
        except OSError as error:
            raise NotReadyError(
                f"{self.name} ({path}) kan ikke leses eller lages.", hint="Se etter at filen er din."
            ) from error

    def _from_file(self, path: Path) -> bytes:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
        if not path.exists():
            # Written beside and linked into place: nobody ever reads half a key, and the first one made stands.
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)))
            try:
                path.hardlink_to(fresh)
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NotReadyError(f"Nøkkelfilen {path} kan leses av andre enn eieren.", hint=f"Kjør: chmod 600 {path}")
        return self._decoded(path.read_text(encoding="utf-8").strip())

    def _decoded(self, text: str) -> bytes:
        try:
            key = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if len(key) < KEY_BYTES:
            # The cause holds the text, which may be most of a key: it does not travel on.
            raise NotReadyError(
                f"{self.name} er ikke minst 32 byte i base64.", hint=f"Rett {self.variable} eller slett filen."
            ) from None
        return key
