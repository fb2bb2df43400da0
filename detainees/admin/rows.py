"""Inline rows of facts, each with its first citation."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from detainees.models import Citation

from .base import WHO_SAYS_SO, RecordBoxes, related_paths
from .edit_conflicts import last_change
from .forms import CitationPart, FactRowForm

CITATION_ON_THE_ROW = {
    "cite_source": gettext_lazy("source"),
    "cite_locator": gettext_lazy("place in the source"),
    "cite_says_on": gettext_lazy("date in this source"),
    "cite_says": gettext_lazy("source's wording"),
}


class RecordFormSet(BaseInlineFormSet):
    """Rows as they were posted: one that a colleague deleted meanwhile keeps its place and what was typed."""

    def get_queryset(self):
        """The stored rows; of a page that was sent, in the order of its rows, with None for one that is gone."""
        stored = super().get_queryset()
        if not self.is_bound:
            return stored
        by_key = {str(row.pk): row for row in stored}
        key = self.model._meta.pk.name
        return [by_key.get(self.data.get(f"{self.add_prefix(i)}-{key}")) for i in range(self.initial_form_count())]

    def _existing_object(self, pk):
        return next((row for row in self.get_queryset() if row is not None and row.pk == pk), None)

    def clean(self):
        """Refuse to delete a row that a colleague has changed since the page was opened."""
        super().clean()
        refused = [form for form in self.initial_forms if form.was_late and self._should_delete_form(form)]
        if refused:
            raise ValidationError([refusal(form.instance) for form in refused])


def refusal(row) -> str:
    """Return why a row is not deleted yet."""
    who, at = last_change(row)
    return _(
        "A colleague (%(who)s) changed “%(row)s” at %(at)s, after you opened the page, so it was not "
        "deleted. Check it on its own page, then save again to delete it."
    ) % {"row": row, "who": who or _("not recorded"), "at": at}


class RecordRows(RecordBoxes, admin.StackedInline):
    """Rows on another row's page, each with a link to a page of its own."""

    template = "admin/detainees/rows.html"
    formset = RecordFormSet
    show_change_link = True
    starts_with_a_row = False
    """Whether a new page opens with an empty row."""

    also_load = ()

    def get_extra(self, request, obj=None, **kwargs):
        """An empty row on a new page where one is nearly always needed; ``?rows=1`` adds one without JavaScript."""
        asked = request.GET.get("rows", "")
        if asked in ("1", "2", "3"):
            return int(asked)
        return 1 if self.starts_with_a_row and (obj is None or obj.pk is None) else 0

    def get_queryset(self, request):
        """The rows with what they are said with; locked while the page is saved."""
        many = [field.name for field in self.model._meta.many_to_many]
        rows = super().get_queryset(request).select_related(*related_paths(self.model))
        rows = rows.prefetch_related(*many, *self.also_load)
        return rows.select_for_update(of=("self",)) if request.method == "POST" else rows

    @property
    def fills_in_detainee(self) -> bool:
        """Whether a row names a detainee, who can be filled in when the page is opened from that person's."""
        return any(field.name == "detainee" for field in self.model._meta.concrete_fields)


class FactRows(RecordRows):
    """Rows of a fact: its own boxes, its first citation and its evaluation; all else folded away below."""

    form = FactRowForm
    row = ()
    also_load = ("citations__source",)
    more = (*WHO_SAYS_SO, "evaluation_note", "confidence", "visibility", "alternative_to", "working_note")

    def get_fieldsets(self, request, obj=None):
        """What is typed for nearly every row, and the rest."""
        wide = [name for name in self.row if name in ("concerns", "concerns_words", "account")]
        row = [name for name in self.row if name not in wide] + ["evaluation", *wide]
        return [
            (None, {"fields": [*row, *CITATION_ON_THE_ROW]}),
            (gettext_lazy("Claimed by, and our assessment"), {"fields": self.more, "classes": ["collapse"]}),
        ]

    def get_formset(self, request, obj=None, **kwargs):
        """The rows, with boxes for the first citation of each."""
        boxes = {f"cite_{name}": self.citation_box(name, request) for name in CitationPart.Meta.fields}
        kwargs["form"] = type(self.form.__name__, (self.form,), boxes)
        return super().get_formset(request, obj, **kwargs)

    def citation_box(self, name, request):
        """Return the box for one column of the first citation, as it is on the citation's own page."""
        citations = self.admin_site.get_model_admin(Citation)
        box = citations.formfield_for_dbfield(Citation._meta.get_field(name), request)
        box.required = box.widget.is_required = False
        inner = getattr(box.widget, "widget", None)
        if inner is not None:
            inner.is_required = False
        box.label = CITATION_ON_THE_ROW[f"cite_{name}"]
        return box


class CitationRows(RecordRows):
    """All citations of a fact, on its own page."""

    model = Citation
    fields = ("source", "locator", "sense", "says_on", "says")
    starts_with_a_row = True
    verbose_name_plural = gettext_lazy("citations")


def citations_of(column: str) -> type[CitationRows]:
    """Return the rows of citations of one kind of fact."""
    return type(f"{column.title()}CitationRows", (CitationRows,), {"fk_name": column})
