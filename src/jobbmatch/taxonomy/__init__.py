"""Occupations (STYRK-08), skills and interests: from free words to codes."""
