import json

from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from forms import UserForm


# region: endpoint
@csrf_exempt  # for clients without cookies
@require_POST
def create_user(request):
    try:
        form = UserForm(dict(json.loads(request.body)))
    except (TypeError, ValueError):
        return JsonResponse({"detail": "Not a JSON object"}, status=400)
    if not form.is_valid():
        errors = form.errors.get_json_data()
        return JsonResponse({"errors": errors}, status=400)
    return JsonResponse(form.cleaned_data, status=201)


# endregion: endpoint
