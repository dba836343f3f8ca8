from django.contrib.auth import login, logout
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST


# region: login
def login_view(request):
    form = AuthenticationForm(request, request.POST or None)
    if request.method != "POST":
        return render(request, "accounts/login.html", {"form": form})
    if not form.is_valid():
        detail = "Wrong username or password"
        return JsonResponse({"detail": detail}, status=401)
    login(request, form.get_user())
    return JsonResponse({"username": request.user.username})


@require_POST
def logout_view(request):
    logout(request)
    return HttpResponse(status=204)


# endregion: login


# region: protected
def me(request):
    if not request.user.is_authenticated:
        return JsonResponse({"detail": "Not logged in"}, status=401)
    return JsonResponse({"username": request.user.username})


# endregion: protected
