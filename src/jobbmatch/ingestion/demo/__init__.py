"""Made-up ads for the demo and for tests: as many, as varied and as untidy as the real market; none of them real."""
