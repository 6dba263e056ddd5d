"""One file a resource. No route decides who may see what, and none knows SQL."""
