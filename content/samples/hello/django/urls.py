from django.urls import path

import views

urlpatterns = [
    path("", views.home),
    path("hello", views.my_view),
]
