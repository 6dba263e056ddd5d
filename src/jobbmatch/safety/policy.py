"""Numbers that somebody decided, in one place; both implementations are measured against the same ones.

They are decisions and not arithmetic: the filter and the check each do their own arithmetic with them.
"""

ZONE_MARGIN_M = 500.0
"""Metres added around every drawn zone (circle, polygon), on top of the place's own doubt: a postal area's radius, or
the stated error of the outline where a place is known only to its municipality or county."""

ROUTE_SWELL = 1.02
"""Two ways whose ends lie some metres apart can be a little farther apart in between, since the earth is round: at
most 1% over the length of Norway. So the doubt along a way is made 2% larger."""

FILTER_SLACK_M = 2.0
"""Metres that the filter adds to be on the safe side of its own arithmetic; it may block up to 5 m more."""

SURE_OCCUPATION = 0.5
"""From this confidence an occupation link counts as what the ad says; below, it only raises a question."""

NIGHT = ((0, 6 * 60), (21 * 60, 24 * 60))
EVENING = ((17 * 60, 21 * 60),)
WHOLE_DAY = ((0, 24 * 60),)
"""Parts of the day in minutes after midnight, as the labelling guide draws them."""
