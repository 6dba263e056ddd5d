"""Rankers and the registry that keeps them.

MLflow reports its use to its makers, and talks on standard error, unless told not to before it is first imported.
Nothing of this program may call home, so that is said here, where every import of the room passes.
"""

import os

os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("DO_NOT_TRACK", "true")
os.environ.setdefault("MLFLOW_LOGGING_LEVEL", "ERROR")
os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
# With a server it would write addresses of runs on standard output, among what a command answers there.
os.environ.setdefault("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true")
# A registry that is down must be found out in seconds, not in the quarter of an hour that MLflow would go on trying.
os.environ.setdefault("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "1")
os.environ.setdefault("MLFLOW_HTTP_REQUEST_TIMEOUT", "10")
# A server that looks for a new model every few seconds must not draw bars.
os.environ.setdefault("MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR", "false")
