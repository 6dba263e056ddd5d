"""The key that session tokens are signed with."""

from collections.abc import Mapping
from pathlib import Path

from jobbmatch.security.key_file import KEY_BYTES, KeyPurpose

__all__ = ["KEY_BYTES", "KEY_VARIABLE", "session_key"]

KEY_VARIABLE = "JOBBMATCH_SESSION_KEY"
_PURPOSE = KeyPurpose(KEY_VARIABLE, "Nøkkelen for innlogging")


def session_key(path: Path, environ: Mapping[str, str] | None = None) -> bytes:
    """Give the key: from ``JOBBMATCH_SESSION_KEY`` (base64 of at least 32 bytes) when it is set, else from the file.

    The key is another than the one that seals persons, so that neither opens what the other guards.

    Raises:
        NotReadyError: The key is no key, too short, or its file can be read by others.
    """
    return _PURPOSE.read(path, environ)
