"""Styles, scripts and pictures of the pages, answered before anything asks who it is."""

from collections.abc import Callable
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from servestatic.middleware import ServeStaticMiddleware

Answer = Callable[[HttpRequest], HttpResponseBase]


class AssetsMiddleware:
    """ServeStatic's files without its asynchronous middleware, under which every page would wait for an event loop."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self._files = ServeStaticMiddleware(_never).files

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        found = self._files.get(request.path_info)
        return _served(found, request) if found else self.get_response(request)


async def _never(request: HttpRequest) -> HttpResponseBase:
    raise NotImplementedError("the library's own middleware answers nothing here")


def _served(found: Any, request: HttpRequest) -> HttpResponseBase:
    said = found.get_response(request.method or "GET", request.META)
    response = FileResponse(said.file) if said.file else HttpResponse()
    response.status_code = int(said.status)
    del response["Content-Type"], response["Content-Disposition"]
    for name, value in said.headers:
        if value is not None:
            response[name] = value
    return response
