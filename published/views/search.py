"""The one search box: people, numbers, places, and the words of cases and matters, each with why it was found."""

from django import forms
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from published.filters import SearchedTextField
from published.search.answer import answer_to


class SearchForm(forms.Form):
    """What is looked for."""

    q = SearchedTextField(
        required=False,
        label=_("A name, a number, a place, or words of the text"),
        help_text=_("Names in any script and spelling."),
    )


@require_safe
def search(request):
    """What may be meant by a query. At most twelve queries, however much is found; none for an empty one."""
    form = SearchForm(request.GET)
    query = form.cleaned_data["q"] if form.is_valid() else ""
    answer = answer_to(query) if query else None
    return render(request, "published/search.html", {"form": form, "query": query, "answer": answer})
