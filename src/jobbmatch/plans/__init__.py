"""The person's side: forms, sealed records and, later, the plan itself."""
