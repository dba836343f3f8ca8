from django import forms
from django.http import JsonResponse


# region: endpoint
class ItemQuery(forms.Form):
    q = forms.CharField(required=False, empty_value=None)
    limit = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=100,
    )


def read_item(request, item_id):
    """Routed by path("items/<int:item_id>", ...) in urls.py."""
    query = ItemQuery(request.GET)
    if not query.is_valid():
        errors = query.errors.get_json_data()
        return JsonResponse({"errors": errors}, status=400)
    q = query.cleaned_data["q"]
    limit = query.cleaned_data["limit"] or 10
    return JsonResponse({"item_id": item_id, "q": q, "limit": limit})


# endregion: endpoint
