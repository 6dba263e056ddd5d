"""Answering queries: the market snapshot, the engine that ranks what is safe, and the gate before anything leaves."""
