"""Mutation testing of the safety room: what `make mutate` needs beside the tests themselves."""
