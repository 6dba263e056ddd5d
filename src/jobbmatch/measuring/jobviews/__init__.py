"""Real job views: how well the ranker, built as for the product, finds the job that a person opened last.

Nothing of such data is shipped; the program reads a folder that it is pointed at. Licences: `docs/data.md`.
"""
