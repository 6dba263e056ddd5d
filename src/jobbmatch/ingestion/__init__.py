"""Ads in: from the feed's entries, in files, to vacancies, each entry accounted for."""
