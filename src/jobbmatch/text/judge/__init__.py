"""One file a facet: how its reading is made out of what was found."""
