"""The search page."""

from django import forms
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from published.lists.filters import SearchedTextField
from published.lists.parameters import understands
from published.search_page.answer import answer_to

from .caching import asked_again


class SearchForm(forms.Form):
    """What is looked for."""

    q = SearchedTextField(
        required=False,
        label=_("Search by name, prisoner number, place or keyword"),
        help_text=_("Names in any script and spelling."),
    )


@asked_again
@understands("q")
def search(request):
    """What may be meant by a query. At most fifteen queries, however much is found; none for an empty one."""
    form = SearchForm(request.GET)
    query = form.cleaned_data["q"] if form.is_valid() else ""
    answer = answer_to(query) if query else None
    context = {"form": form, "query": query, "answer": answer}
    return render(request, "published/search.html", context, status=400 if form.errors else 200)
