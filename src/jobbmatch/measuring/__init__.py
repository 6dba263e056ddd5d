"""Measures the program as it is installed: facets against labels, filter against check, answers against chances.

It stands above the use cases, since it drives several of them, and below the commands (`jobbmatch bench`).
"""
