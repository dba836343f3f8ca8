"""Lets FastAPI's endpoints use Django's login, CSRF check and database."""

from importlib import import_module
from io import BytesIO
from typing import Annotated

from asgiref.sync import ThreadSensitiveContext, sync_to_async
from django.conf import settings
from django.contrib.auth import aget_user
from django.core.handlers.asgi import ASGIRequest
from django.db import close_old_connections
from django.http import QueryDict
from django.middleware.csrf import CsrfViewMiddleware
from fastapi import Depends, HTTPException, Request


# region: login
async def django_request(request: Request):
    """Does for a FastAPI request what Django does for its own."""
    sessions = import_module(settings.SESSION_ENGINE)
    async with ThreadSensitiveContext():  # a database thread of its own
        await sync_to_async(close_old_connections)()
        result = ASGIRequest(request.scope, BytesIO())
        result.POST = QueryDict()  # the CSRF token comes in a header
        key = result.COOKIES.get(settings.SESSION_COOKIE_NAME)
        result.session = sessions.SessionStore(key)
        yield result
        await sync_to_async(close_old_connections)()


DjangoRequest = Annotated[ASGIRequest, Depends(django_request)]


async def logged_in(request: DjangoRequest):
    user = await aget_user(request)
    if not user.is_authenticated:
        raise HTTPException(401, "Log in at /admin/login/")
    return user


def csrf_checked(request: DjangoRequest):
    """A login by cookie needs this check for every write."""
    check = CsrfViewMiddleware(lambda request: None)
    check.process_request(request)
    if check.process_view(request, None, (), {}) is not None:
        raise HTTPException(403, "CSRF check failed")


# endregion: login
