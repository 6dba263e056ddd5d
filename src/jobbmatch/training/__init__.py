"""Simulated lists, said to be simulated, and the training and judging of rankers on them."""
