"""Hatchling hook: build the web bundle into the wheel.

An editable install skips it: there `make web` builds the bundle where the server reads it.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebBundleHook(BuildHookInterface[Any]):
    """Runs `npm ci` and `npm run build` in `web/` before a wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the bundle unless the install is editable."""
        if version == "editable":
            return
        web = Path(self.root) / "web"
        npm = Path(sys.executable).parent / "npm"
        command = str(npm) if npm.exists() else "npm"
        subprocess.run([command, "ci", "--no-audit", "--no-fund"], cwd=web, check=True)
        subprocess.run([command, "run", "build"], cwd=web, check=True)
