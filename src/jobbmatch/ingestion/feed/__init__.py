"""NAV's live feed: pages of events, a detail for each ad, and a cursor in the store that survives a crash at any point.

A poll goes from the cursor to the tip. First all pages are read, and what is inactive is taken away at once; then
the details come, several side by side, and the cursor moves in the transaction that writes a page's last ads. All of
it may be done twice: what an event does is decided by its own time against what the store holds.
"""
