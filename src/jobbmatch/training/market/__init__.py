"""The simulated market: invented persons, hidden traits, and what people do with lists. Nothing here was seen in life.

Frozen: rankers, features and settings are tuned on this market, never the market on them. Whoever changes what is drawn
counts :data:`VERSION` up, and every figure that was measured on the version before is measured anew; a test holds a
fingerprint of what is drawn. Why it looks as it does: `docs/decisions/0070-simulated-market.md`, and
`0080-what-people-answer.md` for what is saved and answered.
"""

from typing import Final

VERSION: Final = 3

NOISE: Final = {"low": 0.5, "mid": 1.0, "high": 2.0}
"""How much of what people do is chance: standard deviation on each step, whose usual span is about 2."""
