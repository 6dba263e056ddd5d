"""Zones of the hard filter: drawn ones (circle, polygon) and official ones (municipality, county)."""
