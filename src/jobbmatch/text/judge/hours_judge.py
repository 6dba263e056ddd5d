"""What night, evening and weekend share: whose duty a word speaks of, and what may stand as a reason."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_clause as clause
from jobbmatch.text.judge import hours_day as day
from jobbmatch.text.judge import hours_denied as denial_of
from jobbmatch.text.judge import hours_hands as hands
from jobbmatch.text.judge import hours_odd as odd
from jobbmatch.text.judge import hours_open as opened
from jobbmatch.text.judge import hours_perks as perks
from jobbmatch.text.judge import hours_plan as plan
from jobbmatch.text.judge import hours_rest as rest
from jobbmatch.text.judge import hours_subject as subject
from jobbmatch.text.judge import hours_told as told
from jobbmatch.text.judge import hours_week as week
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_stated import FOUR_HOURS, SIX_HOURS, Danger, StatedHours
from jobbmatch.text.judge.verdict import clause_of, inside
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TITLE, Part, Span
from jobbmatch.text.reading.hours_talk import FIVE_PM, SIX, Stated
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit
from jobbmatch.text.reading.times import Kind

_DUTY = re.compile(r"skift|vakt|shift|turnus")
_OR = re.compile(r"(?:eller|alternativt|samt|pluss|i tillegg|or|plus)(?: til)?(?: etter| i| på| on)? ?(?:en |ein )?$")
_CARED_FOR = re.compile(
    r"barn|ungdom|bruker|brukar|beboer|bebuar|elev|deltak|leir|gjest|guest|child|pasient|turgruppe|våken|sover|sov"
)
_DENIALS = ("no-night", "no-evening", "no-weekend")
_PROMISED = ("fleks", "kjerne", "flex", "core", "glide")
"""Beginnings of words that tell of the hours of whoever is employed, whoever is said to have them."""
_JOB_BY_DAY = re.compile(
    r"kontor|kjerne|fleks|flex|core|dagarbeid|dagstilling|dagjobb|dagbedrift|banktid|bare|kun|berre|only"
    r"|utelukkende|nine|office|bankers"
)
"""Words of daytime that tell what a job is like, not merely when something happens."""


@lru_cache(maxsize=2)
def lay_out(ad: AdText) -> "HoursCase":
    """Find everything in an ad once for facets and hours, which are asked for one after the other."""
    return HoursCase(Scene(ad))


@dataclass
class HoursCase(StatedHours):
    """The words and times about working hours of one ad, sorted."""

    @cached_property
    def day_reasons(self) -> tuple[Hit, ...]:
        """Words that say daytime of this work, now and without reserve."""
        return self.reasons("day")

    @cached_property
    def own_day(self) -> bool:
        """Whether daytime is said of the position itself, so that words about others do not count."""
        scene = self.scene
        return any(
            scene.in_clause(h.part, h.span, "self") or h.part.where in {TITLE, JOBTITLE} for h in self.day_reasons
        ) or any(scene.in_clause(t.part, t.mention.span, "self") for t in self.ranges)

    @cached_property
    def firmly_settled(self) -> bool:
        """Whether the hours of this work itself are told, by day or by a long stretch."""
        told = any(t.minutes >= SIX_HOURS or (t.minutes >= FOUR_HOURS and self.about_work(t)) for t in self.ranges)
        weekdays = self.reasons("weekdays")
        job = any(
            _JOB_BY_DAY.search(hit.part.words(hit.span))
            or day.is_all(hit)
            or any(w.part is hit.part and w.part.clause(w.span).holds(hit.span) for w in weekdays)
            for hit in self.day_reasons
        )
        ended = any(day.EARLY_END <= (t.mention.end or 0) <= FIVE_PM + 60 for t in self.ends)
        return bool(told or ended or job or self.own_day or self.promised or self.school_reasons or self.home_ends)

    @cached_property
    def by_day(self) -> bool:
        """Whether stretches of a day are told, and all of them lie between six and six."""
        within = all(start >= SIX and end <= FIVE_PM + 60 for t in self.ranges for start, end in t.stretches)
        return bool(self.home_ends) or (bool(self.ranges) and within)

    @cached_property
    def whole(self) -> bool:
        """Whether the ad tells both the hours of a whole day by day and the days of the week, for sure."""
        by_day = (
            any(t.minutes >= SIX_HOURS and t.stretches[0][1] <= FIVE_PM + 60 for t in self.ranges) or self.home_ends
        )
        return bool(by_day and self.reasons("weekdays"))

    @cached_property
    def promised(self) -> bool:
        """Whether flexible or core time is promised, which holds for whoever is employed."""
        return any(hit.part.words(hit.span).startswith(_PROMISED) for hit in self.day_reasons)

    @cached_property
    def settled(self) -> bool:
        """Whether the ad tells when this work is done, so that words of danger may be about something else."""
        told = self.own_day or self.day_reasons or self.ranges or self.ends or self.school_reasons
        return bool(told or self.home_ends)

    def reasons(self, *senses: str) -> tuple[Hit, ...]:
        """Give the words of these senses that stand as a reason; a denied row is one for each of its words."""
        denied = [sense.removeprefix("no-") for sense in senses if sense in _DENIALS]
        rows = [hit for hit in self.scene.hits(TABLE, *denied) if hit.part.where != EMPLOYER and self._denied(hit)]
        return (*(hit for hit in self.scene.hits(TABLE, *senses) if self._holds(hit)), *rows)

    @cached_property
    def school_reasons(self) -> tuple[Hit, ...]:
        """Words of work with pupils or small children in school hours; none where the school is of another kind."""
        if self.scene.hits(TABLE, "school-not"):
            return ()
        named = tuple(hit for hit in self.scene.hits(TABLE, "school-title") if hit.part.where in {TITLE, JOBTITLE})
        return named + self.reasons("school")

    @cached_property
    def denials(self) -> tuple[Hit, ...]:
        """Denials that hold always: 'fri annenhver lørdag' is none."""
        found = self.scene.hits(TABLE, *_DENIALS)
        return tuple(
            hit
            for hit in found
            if not clause.beside(self.scene, hit, "often", own=True) and not rest.taken_back(hit.part, hit.span)
        )

    @cached_property
    def rests(self) -> tuple[tuple[Part, Span], ...]:
        """Pieces that say of the weekend that all lies still then."""
        named = [hit for hit in self.scene.hits(TABLE, "weekend", "weekend-span") if not week.counts_days(hit)]
        found = [
            (hit.part, piece)
            for hit in named
            if (piece := rest.lies_still(self.scene, hit) or rest.taken_over(self.scene, hit))
        ]
        idioms = [
            (hit.part, hit.span)
            for hit in self.scene.hits(TABLE, "weekend-rest")
            if not self.scene.denies(hit.part, hit.span)
            and not clause.beside(self.scene, hit, "often", own=True)
            and not clause.weakened(self.scene, hit.part, hit.span)
            and hit.part.where != EMPLOYER
        ]
        return tuple(dict.fromkeys([*found, *idioms]))

    @cached_property
    def evening_rests(self) -> tuple[tuple[Part, Span], ...]:
        """Pieces that say that evenings are free."""
        named = self.scene.hits(TABLE, "evening")
        return tuple((hit.part, piece) for hit in named if (piece := rest.evening_free(self.scene, hit)))

    @cached_property
    def weekend_rests(self) -> tuple[tuple[Part, Span], ...]:
        """The same without those that name only Sunday, which most workplaces are closed on."""
        return tuple((part, span) for part, span in self.rests if not rest.is_sunday_only(part, span))

    def _denied(self, hit: Hit) -> bool:
        """Whether a row that holds the word is denied for always."""
        return not clause.beside(self.scene, hit, "often", own=True) and denial_of.denied(self.scene, hit)

    @cached_property
    def weekend_told(self) -> tuple[Hit, ...]:
        """Words of the weekend that are denied, or given to others where this work is told to be by day."""
        hits = [hit for hit in self.scene.hits(TABLE, "weekend") if not week.counts_days(hit)]
        named = [hit for hit in hits if hit.part.where != EMPLOYER and not self._masked(hit)]
        by_day = self.firmly_settled and all(
            s >= SIX and e <= FIVE_PM + 60 for t in self.ranges for s, e in t.stretches
        )
        return tuple(
            h
            for h in named
            if week.is_denied(self.scene, h) or (by_day and week.is_others(self.scene, h) and self._explained(h))
        )

    def danger(self, *senses: str) -> Danger:
        """Sort the words of these senses."""
        danger = Danger()
        for hit in self.scene.hits(TABLE, *senses):
            if self._masked(hit) or odd.is_told(hit, self.told, bounded=self.is_bounded) or self._explains(hit):
                danger.explained.append(clause_of(hit))
            elif hit.part.where == EMPLOYER or clause.reserved(self.scene, hit) or hit.sense.endswith("-hint"):
                danger.hints.append(hit.part.evidence(hit.span))
            else:
                danger.yes.append(hit.part.evidence(hit.span))
        return danger

    def rota(self) -> Danger:
        """Sort words of changing duty; those are explained that have their times beside them."""
        danger = Danger()
        for hit in self.scene.hits(TABLE, "rota"):
            shared = "vakt" in hit.part.words(hit.span) and subject.shared(hit.part, hit.span)
            shared = shared or plan.is_by_a_list(hit, self.ranges) or opened.is_of_a_house(self.scene, hit, self.ranges)
            timed = self.school_reasons or (self._has_times(hit) and not shared) or self._is_day(hit)
            timed = timed or plan.is_change_of_things(hit) or opened.within_opening(self.scene, hit, self.times)
            if timed or self._masked(hit) or self._explains(hit):
                danger.explained.append(clause_of(hit))
            else:
                danger.hints.append(hit.part.evidence(hit.span))
        return danger

    def _is_day(self, hit: Hit) -> bool:
        """Whether the clause says of duties that they are by day; a mere row ('skift, dagtid') says both."""
        around = hit.part.clause(hit.span)
        return any(
            word.part is hit.part
            and around.holds(word.span)
            and (word.span.holds(hit.span) or clause.just_before(hit, word))
            for word in self.day_reasons
        )

    def passed_over(self, time: Stated, latest: int = FIVE_PM) -> bool:
        """Whether a time says nothing of duty: of things or others, an uncertain one not of work, or one by day."""
        settled = bool(self.ranges or self.ends) and self.quiet
        if settled and time not in self.ranges and week.is_afternoon(time, latest):
            return True
        if day.fits_in(self.times, time, latest) or (time.mention.either and self.school_reasons):
            return True
        if time.mention.kind is Kind.POINT and time.mention.either and not self.about_work(time):
            return True
        if time.tentative or not self.settled:
            return False
        part, span = time.part, time.mention.span
        if clause.of_somebody(self.scene, part, span, "thing", "person") or told.tells_away(part, span):
            return True
        return (self.firmly_settled and not subject.is_called(part, span)) and (
            subject.of_other_trade(self.scene, part, span)
            or subject.is_over(self.scene, part, span)
            or subject.disclaimed(part, span)
            or hands.in_other_hands(self.scene, part, span)
            or told.of_others(self.scene, part, span)
        )

    @cached_property
    def home_ends(self) -> tuple[Stated, ...]:
        """Ends of which the half of the day is not said, where all go home then."""
        if self.ranges:
            return ()
        free = bool(self.rests or self.reasons("weekdays"))
        home = day.home_ends(self.scene, self.times, free_weekend=free)
        return home or (week.day_plan(self.scene, self.times) if self.quiet else ())

    @cached_property
    def quiet(self) -> bool:
        """Whether the ad has no word of evening, night, shifts or a trade of the night, but for homonyms."""
        return not week.speaks_of_late(self.scene, lambda hit: self._masked(hit) or self._denied(hit))

    @cached_property
    def late_trade(self) -> bool:
        """Whether the title is of a trade of evening and night, and the ad names neither daytime nor weekdays."""
        named = any(h.part.where in {TITLE, JOBTITLE} for h in self.scene.hits(TABLE, "night-life"))
        return (named or week.serves(self.scene)) and not self.reasons("weekdays", "day")

    @cached_property
    def evening_ends(self) -> tuple[Stated, ...]:
        """Ends of evening duty that are over by nine."""
        return week.evening_ends(self.scene, self.times, evening=bool(self.danger("evening").yes), quiet=self.quiet)

    @cached_property
    def night_starts(self) -> tuple[Stated, ...]:
        """Beginnings of a duty that lies wholly in the night."""
        night, evening = self.danger("night"), self.danger("evening")
        said = len(night.yes) > 1  # 'Én natt i året teller vi varer' is no night work
        return week.begins_at_night(self.scene, self.times, night=said, evening=bool(evening.yes or evening.hints))

    @cached_property
    def early_evening_free(self) -> tuple[Stated, ...]:
        """Beginnings in the morning of a day that is said to be over before the evening."""
        return day.morning_starts(self.times) if self.reasons("no-evening") else ()

    def _has_times(self, hit: Hit) -> bool:
        """Whether stretches of time stand in the same sentence or the next one to it, or are said of this work."""
        number = hit.part.sentence_number(hit.span.start)
        if len(self.ranges) > 1 and "tillegg" in hit.part.words(hit.span):
            return True
        if _OR.search(hit.part.lower, max(0, hit.span.start - 25), hit.span.start):
            return False
        return any(
            (t.part is hit.part and abs(t.part.sentence_number(t.mention.span.start) - number) <= 1)
            or (t.minutes >= FOUR_HOURS and self.about_work(t))
            for t in self.ranges
        )

    def _holds(self, hit: Hit) -> bool:
        """Whether a reason for no is said of this work, now and without reserve."""
        part, span, scene = hit.part, hit.span, self.scene
        denial = hit.sense in _DENIALS
        if part.where == EMPLOYER or (not denial and self._masked(hit)):
            return False
        reserve = clause.for_a_time(scene, part, span) or clause.weakened(scene, part, span)
        reserve = reserve or clause.on_paper(scene, part, span)
        if reserve or clause.for_another(part, span):
            return False
        if denial and hit not in self.denials:
            return False
        if not denial and (
            clause.of_somebody(self.scene, part, span, "person") or (hit.sense == "day" and self._one_of_several(hit))
        ):
            return False
        if clause.about_applying(self.scene, part, span) or (
            hit.sense == "day" and clause.of_visitors(self.scene, part, span)
        ):
            return False
        return denial or not denial_of.negated(scene, part, span)

    def _one_of_several(self, hit: Hit) -> bool:
        """Whether daytime is one in a row with evening or night: 'dagtid, kveld og natt'."""
        if self.scene.denies(hit.part, hit.span):
            return False
        around = hit.part.clause(hit.span)
        return any(
            other.part is hit.part and around.holds(other.span) and clause.near(hit, other) and not self._masked(other)
            for other in self.scene.hits(TABLE, "night", "evening", "allday")
        )

    def _masked(self, hit: Hit) -> bool:
        """Whether the words are harmless: a homonym, a denial, or part of the employer's name."""
        if inside(hit, self.scene.hits(TABLE, "not")) or inside(hit, self.denials):
            return True
        at_rest = (*self.rests, *self.evening_rests) if hit.sense.startswith(("weekend", "evening", "rota")) else ()
        if any(part is hit.part and span.holds(hit.span) for part, span in at_rest):
            return True
        if any(part is hit.part and span.holds(hit.span) for part, span in self.scene.employer_names):
            return True
        return clause.is_name(self.scene, hit)

    def _explains(self, hit: Hit) -> bool:
        """Whether the words are explained; what the employer says of all who work there never is."""
        return not plan.is_of_all(self.scene, hit) and self._explained(hit)

    def _explained(self, hit: Hit) -> bool:
        """Whether the words speak of something else than duty in this work."""
        part, span = hit.part, hit.span
        own = hit.sense in odd.SENSES and self.scene.holds_negation(part, span)
        denied = not own and (self._denied(hit) or denial_of.negated(self.scene, part, span))
        if denied or clause.about_applying(self.scene, part, span) or self._is_over(hit):
            return True
        if odd.speaks_to_reader(hit) or plan.is_handed_on(part, span):
            return not odd.speaks_to_reader(hit)
        weekdays = hit.sense.startswith(("weekend", "sea")) and bool(self.reasons("weekdays"))
        if not (self.settled or weekdays) or subject.shared(part, span):
            return False
        if (self.firmly_settled or weekdays or self.denials) and plan.is_faint(self.scene, hit):
            return True
        if clause.of_others(self.scene, part, span):
            return True
        return not subject.is_called(part, span) and self._of_something_else(hit, firm=self.firmly_settled or weekdays)

    def _is_over(self, hit: Hit) -> bool:
        """Whether it was so once, the reader is said to be home by then, or it is when something is offered."""
        if hit.sense in odd.SENSES:
            return False
        if self.firmly_settled and perks.is_offered(self.scene, hit.part, hit.span):
            return True
        return told.was_so(hit.part, hit.span) or (self.settled and told.home_then(hit.part, hit.span))

    def _of_something_else(self, hit: Hit, *, firm: bool) -> bool:
        """Whether the words are of others, of things, of the past or of the employer; hours of the work are told."""
        part, span = hit.part, hit.span
        firm = firm and not subject.names_own_trade(self.scene, part, span)
        if firm and (
            clause.told_otherwise(self.scene, hit)
            or self._of_another(hit)
            or subject.disclaimed(part, span)
            or hands.in_other_hands(self.scene, part, span)
            or told.of_others(self.scene, part, span)
            or (hit.sense.startswith("allday") and told.of_other_unit(self.scene, part, span))
        ):
            return True
        if part.where == EMPLOYER and self.promised:
            return True
        if hit.sense in {"stay", "sea"} and not _DUTY.search(part.words(part.clause(span))):
            return not _CARED_FOR.search(part.words(part.sentence(span.start)))
        if hit.sense == "evening-hint" and part.words(span).startswith(("ettermid", "afternoon")):
            return bool(self.ranges) and all(end <= FIVE_PM for t in self.ranges for _, end in t.stretches)
        if firm and self.by_day and week.is_apart(self.scene, hit, whole=self.whole):
            return True
        of_employer = clause.of_employer(self.scene, part, span) and not plan.is_on_call(part.words(span))
        return self.own_day and (hit.sense == "allday-unit" or of_employer)

    def _of_another(self, hit: Hit) -> bool:
        """Whether the clause has a subject of its own, while this work's hours are told in another clause."""
        around = hit.part.clause(hit.span)
        elsewhere = [h for h in self.day_reasons if h.part is not hit.part or not around.holds(h.span)]
        if day.is_opening(hit.part, hit.span):
            told = self.labelled or any(clause.follows(word, hit) for word in elsewhere)
        else:
            told = (
                bool(elsewhere) or hit.sense.startswith("weekend") or any(day.is_elsewhere(t, hit) for t in self.ranges)
            )
        if not told:
            return False
        contrast = any(clause.follows(word, hit) for word in (*elsewhere, *self.denials))
        return subject.of_another(self.scene, hit.part, hit.span, contrast=contrast) or subject.of_other_trade(
            self.scene, hit.part, hit.span
        )
