"""From a Swedish ad in JobTech's form to a vacancy; its texts are Swedish or English and count as unread."""

import re

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.place import Place
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import Employer, Extent, OccupationLink, Vacancy
from jobbmatch.ingestion.dates import read_deadline, read_moment
from jobbmatch.ingestion.event import FeedEntry
from jobbmatch.ingestion.fields import Json, object_of, positions, text_of, web_address
from jobbmatch.ingestion.sources.jobtech_place import places_of
from jobbmatch.ingestion.sources.unread_language import (
    bound_to_place,
    guesses,
    say_the_same,
    stated_only,
    warnings_only,
)
from jobbmatch.taxonomy.linking import OWN_CODE, link_occupations
from jobbmatch.taxonomy.ssyk import styrk_of_ssyk
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.agency import is_agency
from jobbmatch.text.clean import clean_html, clean_line
from jobbmatch.text.facets import read_facets
from jobbmatch.text.hours import read_hours
from jobbmatch.text.places import places_in_text
from jobbmatch.text.remote import read_remote

_AD_PAGE = "https://arbetsformedlingen.se/platsbanken/annonser/"
_TEXTS = ("text", "needs", "requirements", "conditions")
_FIRM = re.compile(r"bemanning|konsult|consult|rekryter|recruit|staffing|interim|personalpool", re.IGNORECASE)
_AT_ANOTHERS = re.compile(
    r"bemanning|uthyrning|\bhyr(?:s|as)? ut\b|uthyrd|inhyrd|konsult(?:bolag|företag|uppdrag|firma|chef|roll)"
    r"|underkonsult|\b(?:som|vår|våra|en) konsult(?:er)?\b|rekryterings(?:företag|bolag|byrå|firma|konsult)"
    r"|rekryterar (?:åt|för)|\btill kund\b"
    r"|\b(?:vår|våra|en av våra|åt|hos en) (?:\w+ ){0,2}?(?:kund|kunden|kunder|uppdragsgivare)\b"
    r"|\bför (?:vår|våra|en) (?:\w+ ){0,2}?(?:kunds?|kunders?|uppdragsgivares?) räkning|på uppdrag av|\binterim"
    r"|\bour clients?\b|\bconsultan|\bstaffing\b|\brecruitment (?:agency|firm|company)\b",
    re.IGNORECASE,
)
"""Words of staffing firms. Some stand in other ads too: then the employer counts as hidden for no reason."""
_DECLINED = re.compile(
    r"[^.!?\n]*\b(?:undanbe[rd]?|undanbedes|avböj|avsäg|tackar nej|betackar)[^.!?\n]*", re.IGNORECASE
)
"""What public employers write to salesmen of staffing firms: that they are not to ring."""
_ENGAGEMENTS = (
    (re.compile(r"^sommar|ferie", re.IGNORECASE), "Feriejobb"),
    (re.compile(r"^säsong", re.IGNORECASE), "Sesong"),
    (re.compile(r"^vikariat", re.IGNORECASE), "Vikariat"),
    (re.compile(r"^behov", re.IGNORECASE), "Annet"),
)


def build_swedish_vacancy(entry: FeedEntry) -> Vacancy:
    """Build the vacancy of an active entry. The same entry gives the same vacancy, wherever and whenever."""
    content = entry.content
    ad = _ad_text(content)
    places = places_of(content, f"{ad.title}\n{ad.text}")
    facets = warnings_only(read_facets(ad))
    return Vacancy(
        id=entry.id,
        title=ad.title,
        text=ad.text,
        changed=entry.changed,
        published=read_moment(content.get("publication_date")),
        expires=read_moment(content.get("last_publication_date"), end_of_day=True),
        deadline=read_deadline((text_of(content, "application_deadline") or "").partition("T")[0]),
        places=places,
        places_in_text=places_in_text(ad, ()),
        remote=_remote(content, bound_to_place(read_remote(ad, facets)), places),
        employer=_employer(content, ad),
        occupations=_occupations(ad),
        facets=facets,
        hours=stated_only(read_hours(ad)),
        extent=ad.extent,
        percent=_percent(content),
        engagement=ad.engagement,
        positions=positions(content.get("number_of_vacancies")),
        jobtitle=ad.jobtitle,
        link=web_address(content.get("webpage_url")) or f"{_AD_PAGE}{entry.id.partition('-')[2]}",
        application_url=web_address(object_of(content, "application_details").get("url")),
        content_hash=entry.content_hash,
    )


def _ad_text(content: Json) -> AdText:
    description, employer = object_of(content, "description"), object_of(content, "employer")
    parts = dict.fromkeys(_plain(text_of(description, name)) for name in _TEXTS)
    workplace = clean_line(text_of(employer, "workplace"))
    about = "\n".join(filter(None, (workplace, _plain(text_of(description, "company_information")))))
    group = object_of(content, "occupation_group")
    group_name = clean_line(text_of(group, "label"))
    code = styrk_of_ssyk(text_of(group, "legacy_ams_taxonomy_id") or "", group_name)
    return AdText(
        title=clean_line(text_of(content, "headline")),
        text="\n".join(filter(None, parts)),
        employer_name=clean_line(text_of(employer, "name")),
        employer_text=about,
        jobtitle=clean_line(text_of(object_of(content, "occupation"), "label")),
        occupation_codes=(code,) if code else (),
        occupation_names=(group_name,) if code else (),
        extent=_extent(content),
        engagement=_engagement(content),
    )


def _plain(text: str | None) -> str:
    """Clean text that is no markup: nothing in it may be taken for a tag and dropped unread."""
    return clean_html((text or "").replace("<", "< "))


def _occupations(ad: AdText) -> tuple[OccupationLink, ...]:
    """Give the ad's own code where the two standards agree; titles are guessed at, since many words are the same.

    Some ads carry the code of other work. Without a word in the title that says the same, the code is a guess too.
    """
    own = tuple(OccupationLink(code, OWN_CODE["STYRK08"], "category") for code in ad.occupation_codes)
    if not any(say_the_same(ad.title, name) for name in (ad.jobtitle, *ad.occupation_names)):
        own = guesses(own)
    guessed = guesses((*link_occupations(ad.title), *link_occupations(ad.jobtitle)))
    best = {link.code: link for link in sorted((*guessed, *own), key=lambda link: link.confidence)}
    return tuple(sorted(best.values(), key=lambda link: (-link.confidence, link.code)))


def _employer(content: Json, ad: AdText) -> Employer:
    """Give the employer. A Swedish number is no number of the Norwegian register, so there is none."""
    words = (ad.title, ad.text, ad.employer_text)
    return Employer(
        name=ad.employer_name or clean_line(text_of(object_of(content, "employer"), "workplace")) or None,
        is_agency=bool(_FIRM.search(ad.employer_name)) or is_agency(ad) or any(map(_is_at_anothers, words)),
        description=ad.employer_text,
    )


def _is_at_anothers(words: str) -> bool:
    return _AT_ANOTHERS.search(_DECLINED.sub("", words)) is not None


def _remote(content: Json, read: RemoteReading, places: tuple[Place, ...]) -> RemoteReading:
    """Take the mark of work from home as some days at home: it says no more."""
    marked = bool(content.get("remote_work")) and bool(places)
    return RemoteReading(RemoteWork.PARTLY, (Evidence("", "field:remote_work"),)) if marked else read


def _percent(content: Json) -> tuple[int, int] | None:
    """Give lowest and highest percentage; a lowest of nothing says that it was not given."""
    scope = object_of(content, "scope_of_work")
    least, most = scope.get("min"), scope.get("max")
    if not isinstance(least, int) or not isinstance(most, int) or not 0 < least <= most <= 100:
        return None
    return least, most


def _extent(content: Json) -> Extent:
    percent = _percent(content)
    if percent is not None:
        whole, partly = percent[1] == 100, percent[0] < 100
        return Extent.BOTH if whole and partly else Extent.PART if partly else Extent.FULL
    label = (text_of(object_of(content, "working_hours_type"), "label") or "").casefold()
    return {"heltid": Extent.FULL, "deltid": Extent.PART}.get(label, Extent.UNKNOWN)


def _engagement(content: Json) -> str:
    """Give the form of employment in the words of NAV's feed."""
    kind = text_of(object_of(content, "employment_type"), "label") or ""
    for pattern, word in _ENGAGEMENTS:
        if pattern.search(kind):
            return word
    duration = text_of(object_of(content, "duration"), "label") or ""
    if not duration:
        return ""
    return "Fast" if duration.casefold().startswith("tills") else "Engasjement"
