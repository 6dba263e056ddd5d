"""The safety matrix's columns: each distinct thing stands once, and rows point at it."""
