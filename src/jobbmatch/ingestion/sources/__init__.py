"""Where ads come from: one adapter a source, so that a country is an adapter and nothing else."""
