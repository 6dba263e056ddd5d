"""What ranking may know: columns that cross a person's wishes and skills with an ad. Nothing of safety is here."""
