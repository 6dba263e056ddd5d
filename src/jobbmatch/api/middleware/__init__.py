"""What stands around every request: headers, guards, measures."""
