"""An ordinary job with a wage: everything that hints at something else must be explained before the answer can be yes.

The case is put the other way round, 'is it something else?', so that here too the dangerous answer wins.
"""

from jobbmatch.domain.facet import Evidence, FacetReading
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote, turned
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "ordinary_paid"
ENGAGEMENT, SECTOR = "field:engagementtype", "field:sector"
EMPLOYED = frozenset({"fast", "vikariat", "engasjement", "prosjekt", "sesong", "feriejobb", "åremål", "trainee"})
NOT_EMPLOYED = ("selvstendig", "frivillig", "freelance", "frilans", "franchise")
OTHER = "annet"
PUBLIC = "Offentlig"


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet.

    Args:
        scene: The ad.
        readable: False when the text was cut or damaged.
    """
    case = Case()
    engagement = scene.doc.ad.engagement
    if engagement.lower().startswith(NOT_EMPLOYED):
        case.yes.append(Evidence(engagement, ENGAGEMENT))
    stated = _stated(scene)
    _weigh_dangers(scene, case, waged=bool(stated))
    _weigh_hints(scene, case, waged=bool(stated))
    case.no = [*map(clause_of, stated[:2]), *(_of_fields(scene) or _plain_job(scene))]
    return turned(case.reading(readable=readable))


def _weigh_dangers(scene: Scene, case: Case, *, waged: bool) -> None:
    """Sort the words that say something else than a job."""
    for hit in scene.hits(TABLE, "danger-no", "danger", "own"):
        part, span = hit.part, hit.span
        if _masked(scene, hit) or _denied(scene, hit):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(part, span, "hypo") or (hit.sense == "own" and not _spoken_to(scene, hit)):
            told = _of_others(scene, hit) or _of_employer(scene, hit)
            (case.explained if waged and told else case.hints).append(clause_of(hit))
        elif _of_others(scene, hit):
            (case.explained if waged else case.hints).append(clause_of(hit))
        else:
            case.yes.append(quote(part, span))


def _weigh_hints(scene: Scene, case: Case, *, waged: bool) -> None:
    """Keep the hints that nothing explains; a stated wage explains the soft ones, a sure part of the pay commission."""
    base = any(not scene.negated(hit.part, hit.span) and not _asks(hit) for hit in scene.hits(TABLE, "base"))
    titles = [hit for hit in scene.hits(TABLE, "title") if hit.part.where in (TITLE, JOBTITLE)]
    for hit in [*scene.hits(TABLE, "hint-no", "hint", "soft", "commission"), *titles]:
        told = _of_others(scene, hit) or _of_employer(scene, hit)
        tame = base if hit.sense == "commission" else waged and (hit.sense in ("soft", "title") or told)
        if tame or _masked(scene, hit) or _denied(scene, hit):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))


def _stated(scene: Scene) -> list[Hit]:
    """Give the words that state a wage or an employment, now and without reserve."""
    dangers = scene.hits(TABLE, "danger-no", "danger", "hint")
    return [
        hit
        for hit in scene.hits(TABLE, "paid")
        if hit.part.where in (TEXT, TITLE)
        and not (_asks(hit) or inside(hit, dangers) or scene.negated(hit.part, hit.span))
        and not scene.in_clause(hit.part, hit.span, "hypo", "past")
    ]


def _of_fields(scene: Scene) -> list[Evidence]:
    """Give the feed's fields that say that somebody is employed."""
    ad = scene.doc.ad
    found = [Evidence(ad.engagement, ENGAGEMENT)] if ad.engagement.lower() in EMPLOYED else []
    if ad.sector == PUBLIC and ad.engagement.lower() != OTHER:
        found.append(Evidence(ad.sector, SECTOR))
    return found


def _plain_job(scene: Scene) -> list[Evidence]:
    """Give the words of an ordinary vacancy at a named employer, where no field says that it is something else."""
    ad = scene.doc.ad
    if not ad.employer_name or ad.engagement.lower() == OTHER:
        return []
    return [quote(hit.part, hit.span) for hit in scene.hits(TABLE, "job") if hit.part.where == TEXT]


def _denied(scene: Scene, hit: Hit) -> bool:
    """Whether the words are taken away by a denial, or by a second one where they hold one themselves."""
    if hit.sense.endswith("-no"):
        return scene.doubly_denied(hit.part, hit.span)
    return scene.negated(hit.part, hit.span)


def _spoken_to(scene: Scene, hit: Hit) -> bool:
    """Whether the reader is spoken to in the clause, or all stands in the title."""
    return hit.part.where in (TITLE, JOBTITLE) or scene.in_clause(hit.part, hit.span, "you")


def _masked(scene: Scene, hit: Hit) -> bool:
    """Whether the words are harmless: another use of them, or they end in the employer's name."""
    if inside(hit, scene.hits(TABLE, "not")):
        return True
    last = Span(hit.span.end - 1, hit.span.end)
    return any(part is hit.part and name.holds(last) for part, name in scene.employer_names)


def _of_others(scene: Scene, hit: Hit) -> bool:
    """Whether the words tell of others, of the past or of what the applicant has done."""
    part, span = hit.part, hit.span
    return part.where == EMPLOYER or scene.in_clause(part, span, "others", "past", "quali")


def _of_employer(scene: Scene, hit: Hit) -> bool:
    """Whether a sentence speaks of the employer and its clause not of this work."""
    part, span = hit.part, hit.span
    return scene.in_sentence(part, span, "company") and not scene.in_clause(part, span, "self")


def _asks(hit: Hit) -> bool:
    """Whether the words stand in a question ('lei av timelønn?')."""
    part = hit.part
    return part.lower[: part.sentence(hit.span.start).end].endswith("?")
