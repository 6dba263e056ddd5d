"""Who ranks: the champion, and perhaps a challenger that is tried beside it, in the shadow or in the open."""

from dataclasses import dataclass

from jobbmatch.models.ranker import Ranker
from jobbmatch.serving.shadow import Shadow


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """How a challenger is tried.

    Attributes:
        challenger: The ranker that is tried.
        shadow: Compares its order with the champion's; None compares nothing.
        interleaved: Whether lists are made by the two in turns, for people to see.
    """

    challenger: Ranker
    shadow: Shadow | None = None
    interleaved: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lineup:
    """Who ranks from now on; swapped as one, so that no list is mixed of two champions.

    Attributes:
        champion: Ranks.
        trial: A challenger beside it; None when none is tried.
    """

    champion: Ranker
    trial: Trial | None = None
