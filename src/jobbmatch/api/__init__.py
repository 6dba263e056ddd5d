"""The HTTP side: routes, what they answer, and the guards every request passes."""
