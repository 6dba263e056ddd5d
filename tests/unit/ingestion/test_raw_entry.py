import hashlib

from jobbmatch.ingestion.raw_entry import RawEntry, whole


def test_the_digest_is_of_the_whole_entry() -> None:
    assert whole("a", 1, b"abc").digest == hashlib.sha256(b"abc").hexdigest()
    assert whole("a", 1, b"abc").size == 3
    assert RawEntry("a", 1, b"ab", 3, sha256="of all").digest == "of all"
