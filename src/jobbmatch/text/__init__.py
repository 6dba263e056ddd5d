"""Reads what stands in an ad: clean text, facets, hours, places, requirements; always with the words it rests on."""
