"""Families of work done among colleagues, told by a title and the tasks the ad describes, never by a title alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jobbmatch.domain.facet import Evidence
from jobbmatch.text.judge.verdict import inside, quote
from jobbmatch.text.reading.document import JOBTITLE, TEXT, TITLE, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes, load_settings

TABLES = ("closed_work", "closed_production", "closed_desk")
"""Tables of families; one family may stand in several."""
_STEM = 6
"""Words that begin with the same letters are one task: 'koder' and 'koding' tell no more than one of them."""
_QUOTED = 4
_FEWEST = 2
Hits = Mapping[str, list[Hit]]
"""Hits by sense."""


@dataclass(frozen=True, slots=True)
class Needed:
    """What a family must show.

    Attributes:
        with_title: Tasks needed beside a title of the family.
        without: Tasks needed where no title says so; None when a title is needed.
        at_site: Whether the text must also name a closed place: a kitchen, an electrician, a cleaner may work anywhere.
        by_phone: Whether people from outside are spoken with, at a distance.
        at_desk: Whether the work is on paper or a screen, so that people who are merely named are no concern.
    """

    with_title: int
    without: int | None = None
    at_desk: bool = False
    at_site: bool = False
    by_phone: bool = False

    @classmethod
    def of(cls, line: str) -> "Needed":
        """Read a line of a table.

        >>> Needed.of("with_title=3 at_site")
        Needed(with_title=3, without=None, at_desk=False, at_site=True, by_phone=False)
        """
        said = dict(word.partition("=")[::2] for word in line.split())
        without = said.get("without")
        return cls(
            int(said["with_title"]),
            int(without) if without else None,
            at_desk="at_desk" in said,
            at_site="at_site" in said,
            by_phone="by_phone" in said,
        )

    def eased(self) -> "Needed":
        """Give what is needed where the text also says that the place is closed: a task less, and no site."""
        fewer = max(_FEWEST, self.with_title - 1)
        without = self.without and max(_FEWEST + 1, self.without - 2)
        return Needed(fewer, without, at_desk=self.at_desk, by_phone=self.by_phone)


@dataclass(frozen=True, slots=True)
class Work:
    """Work that an ad describes.

    Attributes:
        family: Name of its family.
        tasks: Quotes of the tasks.
        needed: What the family had to show.
    """

    family: str
    tasks: tuple[Evidence, ...]
    needed: Needed


_FACTORIES = ("fabrikk", "fabrikken", "sentralverksted", "hall", "hallen", "factory", "plant")


@dataclass(frozen=True, slots=True)
class _Things:
    """What the reader does to things, by the stems of the verbs; whether such a place is named, and in the title."""

    done: Mapping[str, Evidence]
    inside: bool
    in_title: bool

    @classmethod
    def of(cls, scene: Scene) -> "_Things":
        """Gather them."""
        named = scene.hits("outward_facing", "inside")
        in_title = any(_in_title(hit) and hit.part.words(hit.span).endswith(_FACTORIES) for hit in named)
        return cls(things_done(scene), bool(named), in_title)


_OF_SEVERAL = Needed(6)
"""Tasks of any family that are enough where the place is said to be closed."""
_THINGS_DONE = 3
"""Different things done to things that are enough where it is said twice that the place is closed."""
_MIXED = 4
"""Tasks of any family that are enough beside a title and a place indoors."""
_ENOUGH_TOLD = 5
"""Sentences and lines that an ad must have before tasks of several families count for anything."""
_YOU = re.compile(r"(?<![^\W_])(?:du|dere|de|you)(?![^\W_])")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def families() -> Mapping[str, Needed]:
    """Give all families with what they must show."""
    return {name: Needed.of(line) for table in TABLES for name, line in load_settings(table).items()}


def describe(scene: Scene, *, closed: int = 0) -> Work | None:
    """Give the family whose tasks the ad describes best; None when it is not told or the title goes out to people.

    Args:
        scene: The ad.
        closed: In how many sentences the text says in other words that people from outside do not come in, so that
            less is needed.
    """
    hits = _hits(scene)
    harmless = hits["open.not"]
    open_title = any(_in_title(hit) and not inside(hit, harmless) for hit in hits["open.title"])
    things = _Things.of(scene)
    found = []
    told = {sense.partition(".")[0] for sense in hits}
    for family, needed in families().items():
        enough = needed.eased() if closed else needed
        if family in told and (work := _work(hits, family, enough, things, open_title=open_title)):
            found.append(work)
    if closed and not found and not open_title:
        found = _of_several(scene, _THINGS_DONE if closed > 1 else _OF_SEVERAL.with_title)
    if not found and not open_title and things.inside and len(things.done) >= _THINGS_DONE:
        found = _of_several(scene, _OF_SEVERAL.with_title)
    return max(found, key=lambda work: (work.needed.at_desk, len(work.tasks)), default=None)


def _of_several(scene: Scene, enough: int) -> list[Work]:
    """Give work of no one family: enough tasks of any, at a place that is said to be closed."""
    tasks: dict[str, Evidence] = {}
    for hit in tasks_in(scene):
        if hit.part.where == TEXT:
            tasks.setdefault(hit.part.words(hit.span)[:_STEM], quote(hit.part, hit.span))
    for stem, done in things_done(scene).items():
        tasks.setdefault(stem, done)
    if len(tasks) < enough:
        return []
    return [Work("several", tuple(tasks.values())[: _OF_SEVERAL.with_title + _QUOTED], _OF_SEVERAL)]


def few_tasks(scene: Scene) -> list[Evidence]:
    """Give tasks of any families, two at the least, where the text says that others meet people; never by the title."""
    hits = _hits(scene)
    if any(_in_title(hit) and not inside(hit, hits["open.not"]) for hit in hits["open.title"]):
        return []
    return [task for work in _of_several(scene, _FEWEST) for task in work.tasks]


def mixed_tasks(scene: Scene) -> list[Evidence]:
    """Give four tasks of any families, one of them the reader's deed, indoors and beside a title of closed work.

    Never by telephone, and only where the ad tells enough: two sentences do not say what else there is to do.
    """
    hits, needed = _hits(scene), families()
    if any(_in_title(hit) and not inside(hit, hits["open.not"]) for hit in hits["open.title"]):
        return []
    titled = any(
        any(map(_in_title, found)) and not needed[name].by_phone
        for sense, found in hits.items()
        if sense.endswith(".title") and (name := sense.removesuffix(".title")) in needed
    )
    told = len(scene.doc.text.starts) >= _ENOUGH_TOLD and bool(scene.hits("outward_facing", "inside"))
    if not (titled and told and things_done(scene)):
        return []
    return [task for work in _of_several(scene, _MIXED) for task in work.tasks]


def things_done(scene: Scene) -> dict[str, Evidence]:
    """Give what the reader does to things, by the stems of the verbs: 'Du mater, justerer og stabler'."""
    part, verbs = scene.doc.text, frozenset(load_classes()["thingverb"])
    found: dict[str, Evidence] = {}
    for sentence in part.sentences():
        if _YOU.search(part.lower, sentence.start, sentence.end):
            for word in _WORD.finditer(part.lower, sentence.start, sentence.end):
                if word[0] in verbs:
                    found.setdefault(word[0][:_STEM], quote(part, Span(*word.span())))
    return found


def _work(hits: Hits, family: str, needed: Needed, things: "_Things", *, open_title: bool) -> Work | None:
    """Give the work if the ad tells enough of this family."""
    titled = any(_in_title(hit) for hit in hits[f"{family}.title"])
    if open_title and not (needed.by_phone and titled):
        return None
    tasks: dict[str, Evidence] = {}
    for hit in (*hits[f"{family}.task"], *hits[f"{family}.site"], *hits[f"{family}.title"]):
        if hit.part.where == TEXT:
            tasks.setdefault(hit.part.words(hit.span)[:_STEM], quote(hit.part, hit.span))
    if titled and not needed.by_phone and (needed.at_desk or things.inside):
        for stem, word in things.done.items():
            tasks.setdefault(stem, word)
    enough = needed.with_title if titled else needed.without
    at_site = not needed.at_site or things.in_title or any(hit.part.where == TEXT for hit in hits[f"{family}.site"])
    if enough is None or len(tasks) < enough or not at_site:
        return None
    return Work(family, tuple(tasks.values())[: enough + _QUOTED], needed)


def tasks_in(scene: Scene) -> list[Hit]:
    """Give all that is said of the tasks of any family."""
    return [hit for sense, found in _hits(scene).items() if sense.endswith((".task", ".site")) for hit in found]


def against(scene: Scene, family: str) -> list[Hit]:
    """Give the words which, in work of this family, mean that people from outside are met."""
    return _hits(scene)[f"{family}.against"]


def _hits(scene: Scene) -> Hits:
    """Give the hits of all tables of families together."""
    return scene.by_sense(TABLES)


def _in_title(hit: Hit) -> bool:
    """Whether a hit stands in the title or the job title field."""
    return hit.part.where in {TITLE, JOBTITLE}
