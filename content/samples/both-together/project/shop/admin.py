from django.contrib import admin

from .models import Product


# region: admin
@admin.register(Product)
class ProductAdmin(admin.ModelAdmin):
    list_display = ["name", "price"]
    search_fields = ["name"]


# endregion: admin
