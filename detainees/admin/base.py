"""What every page of the research record has in common."""

from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, models
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from detainees.access import may_see_confidential
from detainees.fields import LONGEST_TEXT, languages
from detainees.models import (
    AllegedPerpetrator,
    Assessment,
    Charge,
    Citation,
    CustodyEvent,
    Decision,
    Detail,
    Evidence,
    Figure,
    Identifier,
    Participation,
    ProceedingParty,
    ProceedingRole,
    Qualification,
    StaleSave,
    Status,
    Undertaking,
)

from .confidential import holds_what_is_confidential
from .counting import CappedPaginator
from .expired_login import GIVEN_BACK, GIVEN_BACK_SAID
from .filters import filters_of
from .forms import RecordForm
from .history import Words
from .odd_characters import warn_of_odd_characters
from .reasons import WHY_REFUSED, WhyChangeForm
from .rules import in_words
from .timeline import timeline_page
from .widgets import ChooseMany, ChooseOne, ChooseTerm

SAID_WITH = {
    AllegedPerpetrator: ["party"],
    Assessment: ["detainee"],
    Charge: [],
    Citation: ["source"],
    CustodyEvent: ["place"],
    Decision: [],
    Detail: ["place"],
    Evidence: ["kind"],
    Figure: [],
    Identifier: ["system"],
    Participation: ["detainee", "event__place"],
    ProceedingParty: ["party"],
    ProceedingRole: ["detainee", "proceeding"],
    Qualification: ["asserted_by"],
    Status: [],
    Undertaking: ["kind"],
}
"""What has to be loaded besides a row to say it in words, so that a list of rows takes no query for each."""

WHO_SAYS_SO = ["asserted_by", "asserted_by_detainee", "asserted_by_words", "relayed_by"]
WHAT_WE_MAKE_OF_IT = ["evaluation", "evaluation_note", "confidence", "visibility", "alternative_to"]


BASIS = ["publication_basis", "basis_decided_by", "basis_decided_on", "basis_review_on", "basis_note"]

HOW_TO_WRITE_A_DATE = _("As exact as the source: 28 February 2004, c. March 2004, spring 2005, 2001 or 2002.")
LABELS = {
    "matter": _("group case"),
    "matters": _("group cases"),
    "undertaking": _("promise"),
    "begin_is": _("start: exact, or first seen"),
    "end_is": _("end: exact, or last seen"),
    "to_place": _("place of arrival"),
    "to_authority": _("received by"),
    "provision": _("article of law cited"),
    "mode_as_stated": _("transfer, in the source's words"),
    "release_reason": _("reason for release"),
    "modality": _("how we know of it"),
    "modality_reason": _("inferred from what"),
    "incident": _("connected incident"),
    "stated_as": _("does the source name the person?"),
    "group_words": _("the group, in the source's words"),
    "covers_words": _("who it covers, in the source's words"),
    "affects": _("changes decision"),
    "effect": _("effect"),
    "value": _("number, code or words"),
    "locator": _("page or place in the source"),
    "seen": _("how much was read"),
    "level": _("how far it is confirmed"),
    "access": _("who has seen it"),
    "distance": _("first or second hand"),
    "answer_words": _("answer, in words"),
    "used_in": _("proceeding in which it was used"),
    "complaint": _("proceeding about the complaint"),
    "sense": _("supports or contradicts"),
    "says": _("source's wording"),
    "within": _("lies in, or belongs to"),
}
"""Labels in a researcher's words, where the name of the column is not one."""

WORDS = Words(LABELS, SAID_WITH)
"""How the record says its own history."""


def names_in_all_languages(field="name") -> list[str]:
    """Return what to search so that a text kept by language is found in each."""
    return [f"{field}__{code}" for code in languages()]


def listed(names, most: int = 3) -> str:
    """Return names in a line, the first few of many, for a list of rows."""
    names = sorted(names)
    more = _(" and %(number)s more") % {"number": len(names) - most} if len(names) > most else ""
    return ", ".join(names[:most]) + str(more)


def fieldsets(*parts, fact=True):
    """Return the fieldsets of a page: those given as (heading, *fields), and what every fact has besides."""
    given = [(heading, {"fields": fields}) for heading, *fields in parts]
    if fact:
        given += [
            (_("Claimed by"), {"fields": WHO_SAYS_SO}),
            (_("Our assessment"), {"fields": WHAT_WE_MAKE_OF_IT}),
        ]
    return [*given, (_("For colleagues (never published)"), {"fields": ["working_note"]})]


def related_paths(model) -> list[str]:
    """Return the paths to select with rows of a model: the rows they point to, and what names those."""
    paths = []
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            paths += [field.name, *(f"{field.name}__{need}" for need in SAID_WITH.get(field.related_model, []))]
    return paths + SAID_WITH.get(model, [])


def is_offered(lookup: str, list_filter) -> bool:
    """Whether a filter in an address is one that the page offers."""
    offered = [one for one in list_filter if isinstance(one, str)]
    endings = ("", "__exact", "__id__exact", "__isnull", "__in")
    return lookup in {f"{name}{ending}" for name in offered for ending in endings}


class RecordBoxes:
    """Form fields of a research row, on its own page and in inlines."""

    form: type[forms.ModelForm] = RecordForm

    def get_autocomplete_fields(self, request):
        """Use autocomplete for every foreign key to a searchable model."""
        fields = [*self.model._meta.concrete_fields, *self.model._meta.many_to_many]
        return [one.name for one in fields if one.is_relation and self.can_search(one.related_model)]

    def can_search(self, model) -> bool:
        """Whether rows of a model are found by typing."""
        return self.admin_site.is_registered(model) and bool(self.admin_site.get_model_admin(model).search_fields)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """A box that finds a row by its name."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ChooseOne(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """A box that finds rows by their names."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", ChooseMany(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        """A list of terms, each with its definition."""
        if getattr(db_field, "vocabulary", None):
            kwargs.setdefault("widget", ChooseTerm(db_field.vocabulary))
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Labels in a researcher's words; room for three lines; an address without a scheme is taken for https."""
        if isinstance(db_field, models.URLField):
            kwargs.setdefault("assume_scheme", "https")
        if isinstance(db_field, PartialDateField) and not db_field.help_text:
            kwargs.setdefault("help_text", HOW_TO_WRITE_A_DATE)
        if isinstance(db_field, models.TextField):
            kwargs.setdefault("max_length", LONGEST_TEXT)
        formfield = super().formfield_for_dbfield(db_field, request, **kwargs)
        if formfield is not None and db_field.verbose_name == db_field.name.replace("_", " "):
            formfield.label = capfirst(LABELS.get(db_field.name, db_field.verbose_name))
        if isinstance(db_field, models.TextField) and formfield is not None:
            formfield.widget.attrs["rows"] = 3
        if isinstance(getattr(formfield, "widget", None), RelatedFieldWidgetWrapper):
            formfield.widget.can_delete_related = False  # what is chosen here is never deleted from here
            formfield.widget.can_view_related = False
        return formfield


class RecordAdmin(RecordBoxes, admin.ModelAdmin):
    """Admin page of a research model: with search and citations, and no overwriting of a colleague's work."""

    list_per_page = 50
    show_full_result_count = False
    paginator = CappedPaginator
    change_list_template = "admin/detainees/change_list.html"
    change_form_template = "admin/detainees/change_form.html"
    delete_confirmation_template = "admin/detainees/delete_confirmation.html"

    def publication_url(self, request, obj) -> str:
        """Return the address of the page on which the user may publish a saved case, or ""."""
        return ""

    is_confidential = False
    """Whether each reading of a row asks why; replaced by the pages of what is confidential."""

    also_load = ()
    """What lists of this page show from many rows each."""

    def get_queryset(self, request):
        """The rows, with what they are said with; locked while one of them is being saved."""
        rows = super().get_queryset(request).select_related(*related_paths(self.model))
        rows = rows.prefetch_related(*self.also_load)
        return rows.select_for_update(of=("self",)) if getattr(request, "is_saving_a_row", False) else rows

    def get_object(self, request, object_id, from_field=None):
        """Return the row; nobody else can save it until this save is through."""
        request.is_saving_a_row = request.method == "POST" and connection.in_atomic_block
        try:
            return super().get_object(request, object_id, from_field)
        finally:
            request.is_saving_a_row = False

    def action_checkbox(self, obj):
        """The checkbox of a row, without a template, which took a quarter of the time of a list."""
        said = gettext("Select this object for an action - {}").format(obj)
        box = '<input type="checkbox" name="{}" value="{}" class="action-select" aria-label="{}">'
        return format_html(box, ACTION_CHECKBOX_NAME, obj.pk, said)

    def lookup_allowed(self, lookup, value, request):
        """Refuse every filter the page does not offer: otherwise hidden values could be guessed letter by letter."""
        return is_offered(lookup, self.get_list_filter(request))

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The form, which repeats what the database refused a moment ago."""
        form = super().get_form(request, obj, change, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        return form

    def get_changeform_initial_data(self, request):
        """What an address fills in beforehand; a key that cannot be one fills in nothing."""
        given = super().get_changeform_initial_data(request)
        points = {one.name for one in self.opts.get_fields() if one.is_relation}
        return {name: value for name, value in given.items() if name not in points or are_keys(value)}

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Save all or nothing. What the database refuses is said on the form, with everything typed still there."""
        why = WhyChangeForm(request.POST or None)
        given = {**(extra_context or {}), "why": why}
        request.refusal = GIVEN_BACK_SAID if GIVEN_BACK in request.POST else ""
        if not why.keep():
            request.refusal = WHY_REFUSED
        try:
            return super().changeform_view(request, object_id, form_url, given)
        except (IntegrityError, StaleSave) as error:
            request.refusal = in_words(error) if isinstance(error, IntegrityError) else error.messages[0]
        return super().changeform_view(request, object_id, form_url, given)

    def delete_view(self, request, object_id, extra_context=None):
        """Delete, or say in words why the database refuses."""
        why = WhyChangeForm(request.POST or None)
        if not why.keep():
            request.POST = QueryDict()  # then Django asks again
        try:
            return super().delete_view(request, object_id, {**(extra_context or {}), "why": why})
        except IntegrityError as error:
            messages.error(request, in_words(error))
        page = reverse(f"admin:{self.opts.label_lower.replace('.', '_')}_change", args=[object_id])
        return HttpResponseRedirect(page)

    def get_deleted_objects(self, objs, request):
        """What would be deleted; of confidential rows among it, a colleague who may not see them reads nothing."""
        if not may_see_confidential(request.user) and holds_what_is_confidential(objs):
            return [], {}, {_("rows that your account may not see")}, []
        return super().get_deleted_objects(objs, request)

    def changelist_view(self, request, extra_context=None):
        """The list. An action that the database refuses changes nothing and is said in words."""
        try:
            given = {"saved_filters": filters_of(request.user, self.model), **(extra_context or {})}
            return super().changelist_view(request, given)
        except IntegrityError as error:
            messages.error(request, in_words(error))
        return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request, obj, form, change):
        """Save the row, if anything of the row itself was changed."""
        if form.row_has_changed:
            super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        """Save the rows that belong to it; a broken link is noticed here and not after "it was saved"."""
        super().save_related(request, form, formsets, change)
        connection.check_constraints()
        warn_of_odd_characters(request, [form, *(row for formset in formsets for row in formset.forms)])

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """Fill the first row with the detainee from whose page this one was opened."""
        given = super().get_formset_kwargs(request, obj, inline, prefix)
        detainee = request.GET.get("detainee", "")
        if request.method == "GET" and obj.pk is None and detainee.isdecimal() and inline.fills_in_detainee:
            given["initial"] = [{"detainee": detainee}]
        return given

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """The page, with links to what belongs to the row but stands on pages of its own."""
        if obj is not None:
            whole = self.whole_of(obj)
            context["whole"] = {"row": whole, "url": change_url(whole)} if whole is not None else None
            context["related_lists"] = self.related_lists(request, obj)
            context["publication_url"] = self.publication_url(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def related_lists(self, request, obj) -> list:
        """Return the lists of rows on pages of their own; most pages have none."""
        return []

    def whole_of(self, obj):
        """Return the row of which this one is a part, or None."""
        return None

    def history_view(self, request, object_id, extra_context=None):
        """Who changed what, from which value to which: the record's own history, not the log of clicks."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        return timeline_page(request, self.model, row.pk, WORDS, alone=self.is_confidential)

    def get_search_results(self, request, queryset, search_term):
        """Search; a term that was retired is no longer offered where one is chosen."""
        if hasattr(self.model, "retired") and request.path.endswith("/autocomplete/"):
            queryset = queryset.filter(retired=False)
        return super().get_search_results(request, queryset, search_term)

    def response_post_save_add(self, request, obj):
        """Go back to the case from whose page this one was opened."""
        return go_back(request, self.whole_of(obj)) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        """Go back to the case from whose page this one was opened."""
        return go_back(request, self.whole_of(obj)) or super().response_post_save_change(request, obj)


class PartAdmin(RecordAdmin):
    """Admin page of a row that is usually entered on the page of its parent; not in the index."""

    part_of: tuple[str, ...] = ()
    ordering = ("-pk",)

    def has_module_permission(self, request):
        """Not in the index."""
        return False

    def whole_of(self, obj):
        """Return the row of which this one is a part."""
        return next((whole for name in self.part_of if (whole := getattr(obj, name)) is not None), None)


def change_url(row, **query) -> str:
    """Return the address of a row's page."""
    url = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return f"{url}?{urlencode(query)}" if query else url


def are_keys(value) -> bool:
    """Whether a value of an address, or each value of a list in it, can be the key of a row."""
    values = value if isinstance(value, list) else [value]
    return all(isinstance(one, str) and one.isascii() and one.isdecimal() and len(one) < 19 for one in values)


def go_back(request, whole):
    """Return to the case named in the address (``back=detainee-7``), or else to the whole; None where neither is."""
    model, _dash, key = request.GET.get("back", "").partition("-")
    if model in ("detainee", "matter") and key.isdecimal():
        return HttpResponseRedirect(reverse(f"admin:detainees_{model}_change", args=[key]))
    return HttpResponseRedirect(change_url(whole)) if whole is not None else None
