"""Rankers and the registry that keeps them.

MLflow reports its use to its makers, and talks on standard error, unless told not to before it is first imported.
Nothing of this program may call home, so that is said here, where every import of the room passes.
"""

import os

os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("DO_NOT_TRACK", "true")
os.environ.setdefault("MLFLOW_LOGGING_LEVEL", "ERROR")
os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
