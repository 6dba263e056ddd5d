"""What a version of the ranker is worth, to whom, and what it leads to: all that `jobbmatch evaluate` measures.

Two sets of invented persons, none of which the version was trained on: the latest lists of its own training run
(:mod:`~jobbmatch.measuring.evaluate.lists`), and new persons who look at the whole market through the product's own
filter and check (:mod:`~jobbmatch.measuring.evaluate.shown`). What each figure means exactly: `docs/evaluation.md`.
"""
