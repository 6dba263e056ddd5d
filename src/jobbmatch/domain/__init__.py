"""Plain frozen types that every room speaks: no input, no output, no library beyond the standard one."""
