"""The safety room: what may not happen is taken away before anything is ranked, and looked for again before it leaves.

Two implementations share nothing but domain types, tables of places and the numbers in `policy`:
`hard_filter` judges the whole market in columns, `check` judges one ad at a time, naively.
"""
