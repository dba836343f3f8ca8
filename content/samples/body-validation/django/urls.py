from django.urls import path

from views import create_user
from with_drf import CreateUser
from with_ninja import api

urlpatterns = [
    path("users", create_user),
    path("ninja/", api.urls),
    path("drf/users", CreateUser.as_view()),
]
