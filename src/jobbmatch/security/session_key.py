"""The key that session tokens are signed with: from the environment, or from a file made on first use."""

import base64
import binascii
import os
import secrets
import stat
from collections.abc import Mapping
from pathlib import Path

from jobbmatch.errors import NotReadyError

KEY_VARIABLE = "JOBBMATCH_SESSION_KEY"
KEY_BYTES = 32


def session_key(path: Path, environ: Mapping[str, str] | None = None) -> bytes:
    """Give the key: from ``JOBBMATCH_SESSION_KEY`` (base64 of at least 32 bytes) when it is set, else from the file.

    The key is another than the one that seals persons, so that neither opens what the other guards.

    Raises:
        NotReadyError: The key is no key, too short, or its file can be read by others.
    """
    given = (os.environ if environ is None else environ).get(KEY_VARIABLE)
    try:
        return _decoded(given) if given else _from_file(path)
    except OSError as error:
        raise NotReadyError(
            f"Nøkkelen for innlogging ({path}) kan ikke leses eller lages.", hint="Se etter at filen er din."
        ) from error


def _from_file(path: Path) -> bytes:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    if not path.exists():
        # Written beside and linked into place, so that nobody ever reads half a key and the first one made stands.
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
    return _decoded(path.read_text(encoding="utf-8").strip())


def _decoded(text: str) -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) < KEY_BYTES:
        # The cause holds the text, which may be most of a key: it does not travel on.
        raise NotReadyError(
            "Nøkkelen for innlogging er ikke minst 32 byte i base64.", hint=f"Rett {KEY_VARIABLE} eller slett filen."
        ) from None
    return key
