"""From what each column contributed to sentences that a person can check. Nothing of safety is known here."""
