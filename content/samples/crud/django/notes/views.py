import json

from django import forms
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from .models import Note


# region: endpoints
class NoteForm(forms.ModelForm):
    class Meta:
        model = Note
        fields = ["title", "body", "done"]


def save(request, note=None):
    try:
        data = dict(json.loads(request.body))
    except (TypeError, ValueError):
        return JsonResponse({"detail": "Not a JSON object"}, status=400)
    form = NoteForm(data, instance=note)
    if not form.is_valid():
        errors = form.errors.get_json_data()
        return JsonResponse({"errors": errors}, status=400)
    status = 200 if note else 201
    return JsonResponse(form.save().as_json(), status=status)


@csrf_exempt  # for clients without cookies
@require_http_methods(["GET", "POST"])
def note_list(request):
    if request.method == "POST":
        return save(request)
    notes = Note.objects.order_by("id")
    return JsonResponse([note.as_json() for note in notes], safe=False)


@csrf_exempt
@require_http_methods(["GET", "PUT", "DELETE"])
def note_detail(request, note_id):
    note = get_object_or_404(Note, id=note_id)
    if request.method == "PUT":
        return save(request, note)
    if request.method == "DELETE":
        note.delete()
        return HttpResponse(status=204)
    return JsonResponse(note.as_json())


# endregion: endpoints
