"""Saved filters: a researcher keeps the filters of a list under a name."""

from urllib.parse import parse_qsl, urlencode

from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from detainees.models import SavedFilter

PASSING = {"p", "e", "all", "_popup", "_to_field"}
"""What an address says of the moment and not of the list."""


def filters_of(user, model=None) -> list[dict]:
    """Return the saved filters of an account, of one list or of all, with their addresses. One query."""
    rows = SavedFilter.objects.filter(owner=user)
    if model is not None:
        rows = rows.filter(model=model._meta.model_name)
    found = []
    for row in rows:
        listed = listed_model(row.model)
        if listed is not None:
            heading = capfirst(listed._meta.verbose_name_plural)
            found.append({"row": row, "url": f"{list_url(listed)}?{row.query}", "list": heading})
    return found


def listed_model(name: str):
    """Return the research model of this name that has a list, or None."""
    models = {model._meta.model_name: model for model in apps.get_app_config("detainees").get_models()}
    model = models.get(name)
    return model if model is not None and admin.site.is_registered(model) else None


def list_url(model) -> str:
    """Return the address of a model's list."""
    return reverse(f"admin:detainees_{model._meta.model_name}_changelist")


def cleaned(query: str) -> str:
    """Return a query as it is kept: without the page it was on."""
    return urlencode([(name, value) for name, value in parse_qsl(query.lstrip("?")) if name not in PASSING])


@require_POST
def save_filter(request, name: str):
    """Keep the list as it stands; its page refuses filters that it does not offer."""
    model = listed_model(name)
    if model is None or not admin.site.get_model_admin(model).has_view_permission(request):
        raise Http404(_("There is no such list."))
    query = cleaned(request.POST.get("query", ""))
    keep(request, SavedFilter(owner=request.user, model=name, query=query), _("Kept: %(name)s."))
    return HttpResponseRedirect(f"{list_url(model)}?{query}")


@require_POST
def change_filter(request, key: int):
    """Rename or delete a filter; each account has its own alone."""
    row = get_object_or_404(SavedFilter, pk=key, owner=request.user)
    if "delete" in request.POST:
        row.delete()
        messages.success(request, _("Deleted: %(name)s.") % {"name": row})
    else:
        keep(request, row, _("Renamed: %(name)s."))
    return HttpResponseRedirect(reverse("admin:desk") + "#filters")


def keep(request, row: SavedFilter, done: str) -> None:
    """Save a filter under the name that was typed, or say in words why not."""
    row.name = request.POST.get("name", "").strip()
    try:
        row.full_clean()
    except ValidationError as error:
        said = " ".join(error.messages)
        messages.error(request, f"{row.name}: {said}" if row.name else said)
    else:
        row.save()
        messages.success(request, done % {"name": row})


def urls(site) -> list:
    """Return the addresses at which filters are kept."""
    return [
        path("filters/<slug:name>/save/", site.admin_view(save_filter), name="filter_save"),
        path("filters/<int:key>/", site.admin_view(change_filter), name="filter_change"),
    ]
