from django.urls import path

import views

urlpatterns = [
    path("items/<int:item_id>", views.read_item),
]
