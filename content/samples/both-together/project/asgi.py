import os

from django.core.asgi import get_asgi_application
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

# region: mount
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django_app = get_asgi_application()  # before anything imports a model

from api import api  # noqa: E402

admin_files = StaticFiles(packages=[("django.contrib.admin", "static")])

app = Starlette(
    routes=[
        Mount("/api", api),  # FastAPI
        Mount("/static", admin_files),  # styles of Django's admin
        Mount("/", django_app),  # Django has the rest
    ]
)
# endregion: mount
