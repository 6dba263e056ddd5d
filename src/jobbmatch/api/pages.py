"""The web pages: the built bundle beside this file, or a plain word on how to build it."""

from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

STATIC: Final = Path(__file__).parent / "static"
HASHED_FOLDER: Final = "assets"
FOREVER: Final = "public, max-age=31536000, immutable"
ASK_FIRST: Final = "no-cache"
NOT_PAGES: Final = ("api/", "internal/", "metrics", "openapi.json")

NOT_BUILT: Final = """<!doctype html>
<html lang="nb"><meta charset="utf-8"><title>jobbmatch</title>
<h1>Sidene er ikke bygd ennå</h1>
<p>Tjeneren går, men skjermbildene mangler. Stå i prosjektets mappe og kjør:</p>
<pre>make web</pre>
<p>Last så denne siden på nytt. API-et virker uten: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p>
</html>
"""


def add_pages(app: FastAPI, folder: Path = STATIC) -> None:
    """Serve the bundle under every address that the API does not have; unknown ones get the start page.

    Args:
        app: The app.
        folder: Where the bundle lies.
    """
    root = folder.resolve()

    def page(request: Request) -> Response:
        path = request.path_params["path"]
        if path == "api" or path.startswith(NOT_PAGES):
            raise HTTPException(404)
        file = _file_of(root, path)
        if file is not None:
            hashed = file.parent.name == HASHED_FOLDER
            return FileResponse(file, headers={"Cache-Control": FOREVER if hashed else ASK_FIRST})
        if path.startswith(f"{HASHED_FOLDER}/"):
            raise HTTPException(404)
        start = _file_of(root, "index.html")
        if start is None:
            return HTMLResponse(NOT_BUILT, status_code=503, headers={"Cache-Control": "no-store"})
        return FileResponse(start, headers={"Cache-Control": ASK_FIRST})

    app.router.routes.append(Route("/{path:path}", page, methods=["GET"], name="pages", include_in_schema=False))


def _file_of(root: Path, path: str) -> Path | None:
    """Give a file of the bundle; None when there is none or the path leads out of the folder."""
    if not path or "\0" in path:
        return None
    file = (root / path).resolve()
    return file if file.is_relative_to(root) and file.is_file() else None
