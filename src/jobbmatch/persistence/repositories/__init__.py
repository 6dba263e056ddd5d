"""One file a table: takes and gives domain types and small frozen records, never rows."""
