"""How far the ranker goes on the simulated market, from the best plain way of ordering to the best order there is."""
