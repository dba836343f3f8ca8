from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie

from .models import Product


# region: products
@ensure_csrf_cookie  # scripts on the page send it to the API
def home(request):
    products = Product.objects.order_by("id")
    return render(request, "shop/home.html", {"products": products})


# endregion: products
