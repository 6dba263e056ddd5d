"""What a human's answer is bound to: the very text that was read, and the job that it was about."""

import hashlib
import json

from jobbmatch.domain.answer import AboutJob
from jobbmatch.domain.vacancy import Vacancy

SURE_OCCUPATION = 0.5
DIGITS = 4


def text_fingerprint(vacancy: Vacancy) -> str:
    """Hash what a reader of the ad sees and a facet is read from: 64 hexadecimal figures.

    Title, text, employer, places, form and extent of employment; not the dates, so that an ad that is only
    prolonged keeps its answers. Answers that were applied change nothing: the ad as it was read is hashed.
    """
    read = vacancy.read or vacancy
    employer = read.employer
    seen = [
        read.title,
        read.text,
        read.jobtitle,
        [employer.name, employer.organisation_number, employer.description],
        [[place.name, place.postal_code, place.abroad] for place in read.places],
        [read.engagement, read.extent.value, read.sector],
    ]
    return hashlib.sha256(json.dumps(seen, ensure_ascii=False).encode()).hexdigest()


def about_job(vacancy: Vacancy) -> AboutJob:
    """Give what tells that another ad is for the same job."""
    read = vacancy.read or vacancy
    employer = read.employer
    first = read.occupations[0] if read.occupations else None
    sure = first is not None and first.confidence >= SURE_OCCUPATION and len(first.code) == DIGITS
    return AboutJob(
        employer=employer.organisation_number or " ".join((employer.name or "").casefold().split()),
        title=vacancy.title,
        occupation=first.code if sure and first is not None else None,
    )


def same_job(one: AboutJob, other: AboutJob) -> bool:
    """Whether two ads are by the same employer, and of the same title or sure occupation.

    >>> same_job(AboutJob("kafe as", "Kokk"), AboutJob("kafe as", "KOKK"))
    True
    >>> same_job(AboutJob("", "Kokk"), AboutJob("", "Kokk"))
    False
    """
    if not one.employer or one.employer != other.employer:
        return False
    same_title = one.title.casefold().split() == other.title.casefold().split()
    return same_title or (one.occupation is not None and one.occupation == other.occupation)
