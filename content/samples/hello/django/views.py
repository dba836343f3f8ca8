# region: home
from django.http import HttpResponse


def home(request):
    return HttpResponse("Hello from Django!")


# endregion: home


# region: hello
def my_view(request):
    return HttpResponse("Hello Django")


# endregion: hello
