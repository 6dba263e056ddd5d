"""The rules that an entry must keep to be taken in, by the names under which they are counted."""

from enum import StrEnum


class QuarantineRule(StrEnum):
    """Why an entry was put aside."""

    NOT_JSON = "not_json"
    NOT_TEXT = "not_text"
    NOT_AN_OBJECT = "not_an_object"
    LINE_TOO_LONG = "line_too_long"
    FILE_UNREADABLE = "file_unreadable"
    UUID_MISSING = "uuid_missing"
    UUID_MALFORMED = "uuid_malformed"
    UUID_MISMATCH = "uuid_mismatch"
    STATUS_MISSING = "status_missing"
    STATUS_UNKNOWN = "status_unknown"
    CHANGED_MISSING = "changed_missing"
    CHANGED_UNREADABLE = "changed_unreadable"
    CONTENT_MISSING = "content_missing"
    TITLE_MISSING = "title_missing"
    TEXT_MISSING = "text_missing"
    READING_FAILED = "reading_failed"


MESSAGES: dict[QuarantineRule, str] = {
    QuarantineRule.NOT_JSON: "Linjen er ikke gyldig JSON.",
    QuarantineRule.NOT_TEXT: "Linjen er verken UTF-8 eller Windows-1252.",
    QuarantineRule.NOT_AN_OBJECT: "Oppføringen er ikke et JSON-objekt.",
    QuarantineRule.LINE_TOO_LONG: "Oppføringen er lengre enn grensen; bare begynnelsen er tatt vare på.",
    QuarantineRule.FILE_UNREADABLE: "Filen kunne ikke leses (til ende).",
    QuarantineRule.UUID_MISSING: "Feltet uuid mangler.",
    QuarantineRule.UUID_MALFORMED: "Feltet uuid er ikke en UUID.",
    QuarantineRule.UUID_MISMATCH: "uuid i oppføringen og i ad_content er ikke den samme.",
    QuarantineRule.STATUS_MISSING: "Feltet status mangler.",
    QuarantineRule.STATUS_UNKNOWN: "Feltet status er verken ACTIVE eller INACTIVE.",
    QuarantineRule.CHANGED_MISSING: "Feltet sistEndret mangler.",
    QuarantineRule.CHANGED_UNREADABLE: "Feltet sistEndret er ikke et tidspunkt mellom 2000 og 2100.",
    QuarantineRule.CONTENT_MISSING: "En aktiv oppføring mangler ad_content.",
    QuarantineRule.TITLE_MISSING: "Annonsen mangler tittel.",
    QuarantineRule.TEXT_MISSING: "Annonsen mangler tekst.",
    QuarantineRule.READING_FAILED: "Annonsen kunne ikke leses på grunn av en feil i programmet.",
}
"""What is said about each rule."""
