"""ESCO, the European classification of occupations and skills, when the user has its official files."""
