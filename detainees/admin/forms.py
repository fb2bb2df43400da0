"""Base forms of the research record: refuse stale saves, show database rules at their box, add the first citation."""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import InlineForeignKeyField, construct_instance
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casetracker.date_fields import PartialDateField
from detainees.models import CITED, Citation
from detainees.models.base import SURE_OF_WHAT, WHY_REJECTED

from .edit_conflicts import EditConflict, as_of, put_in_box
from .odd_characters import check_characters, mark_odd_characters
from .rules import place_of
from .widgets import move_length_limits, remember, remember_chosen

CHANGED = gettext_lazy(
    "A colleague has changed this since you opened it, so nothing was saved. Both values are below. Save "
    "again to keep what the boxes show now."
)
GONE = gettext_lazy(
    "A colleague has deleted this row since you opened the page. If what you typed is still needed, "
    "copy it into a new row; then tick “Delete” here and save."
)


class RecordForm(forms.ModelForm):
    """A form of a research row. It carries the revision it was opened with, and refuses to overwrite a later one."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    links = forms.CharField(required=False, widget=forms.HiddenInput)

    own_fields = frozenset({"revision", "links", "id", "DELETE"})
    """Fields that are about the form, not about the world."""

    refusal = ""
    """What the database refused a moment ago; then the form is shown again with what was typed."""

    was_late = False
    """Whether a colleague had saved the row since the form was opened."""

    conflict = None
    """What the colleague saved beside what was typed here, if anything."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.prefilled = bool(kwargs.get("initial"))
        if self.instance.pk:
            self.load_state()
        remember_chosen(self)
        move_length_limits(self)
        mark_odd_characters(self)

    def load_state(self) -> None:
        """Let the form say how the row was when it was opened."""
        self.initial["revision"] = self.instance.revision
        self.initial["links"] = json.dumps(self.links_now())

    def links_now(self) -> dict[str, list[int]]:
        """Return the rows each list of the form points to now: they have no revision of their own."""
        if not self.instance.pk:
            return {}
        return {
            name: sorted(row.pk for row in self.initial.get(name) or [])
            for name, field in self.fields.items()
            if isinstance(field, forms.ModelMultipleChoiceField)
        }

    def as_loaded(self) -> SafeString:
        """Return the hidden fields that say how the row was when the form was opened."""
        names = ["revision", *(["links"] if self.links_now() else [])]
        return mark_safe("".join(str(self[name]) for name in names if name in self.fields))

    @property
    def is_gone(self) -> bool:
        """Whether the form was opened on a row of an inline that was deleted meanwhile."""
        key = self._meta.model._meta.pk.name
        return self.is_bound and not self.instance.pk and bool(key in self.fields and self[key].data)

    def has_changed(self):
        """Whether anything was typed; a row that the page filled in beforehand counts as typed."""
        return self.prefilled or any(name not in ("revision", "links") for name in self.changed_data)

    def clean(self):
        """Refuse a stale save with both values shown, and what the database refused a moment ago."""
        cleaned = super().clean()
        if self.refusal:
            self.add_error(None, self.refusal)
        check_characters(self)
        if self.is_gone:
            self.errors.pop(self._meta.model._meta.pk.name, None)
            self.add_error(None, GONE)
        elif self.instance.pk and self.is_stale:
            self.meet_colleague()
        return cleaned

    @property
    def is_stale(self) -> bool:
        """Whether the row has moved on since the form was opened; a form that does not say counts as stale."""
        return (
            self.cleaned_data.get("revision") != self.instance.revision
            or (self.opened_links() or self.links_now()) != self.links_now()
        )

    def opened_links(self) -> dict:
        """Return the rows each list pointed to when the form was opened."""
        try:
            return json.loads(self.cleaned_data.get("links") or "{}")
        except ValueError:
            return {}

    def opened_with(self) -> dict | None:
        """Return the values with which the form was opened, or None where history does not have them."""
        revision = self.cleaned_data.get("revision")
        if revision == self.instance.revision:
            return {**self.initial, **self.opened_links()}
        then = as_of(self.instance, revision)
        if then is None:
            return None
        kept = {field.name: field.value_from_object(then) for field in then._meta.concrete_fields}
        return {**{name: kept[name] for name in self.fields if name in kept}, **self.opened_links()}

    def meet_colleague(self) -> None:
        """Take the colleague's values where nothing was typed; where something was, refuse and show both."""
        self.was_late = True
        conflict = self.conflict = EditConflict(self, self.opened_with())
        self.replace_data(self.data.copy())
        for name in conflict.theirs_only:
            self.take_theirs(name)
        if not conflict.nothing_typed and (conflict.alternatives or self.types_anything(conflict)):
            self.add_error(None, CHANGED)
            for name, message in conflict.messages().items():
                self.add_error(name, message)
        self.open_anew()

    def types_anything(self, conflict) -> bool:
        """Whether the form changes anything besides what the colleague changed."""
        return bool(set(self.changed_data) - self.own_fields - set(conflict.theirs_only))

    def take_theirs(self, name: str) -> None:
        """Show the stored value in a box where nothing was typed."""
        put_in_box(self, name, self.initial[name])
        self.cleaned_data[name] = self.fields[name].clean(self[name].data)

    def open_anew(self) -> None:
        """Let the form count as opened now, so that saving it again is a decision."""
        self.data[self.add_prefix("revision")] = str(self.instance.revision)
        self.data[self.add_prefix("links")] = json.dumps(self.links_now())
        self.__dict__.pop("changed_data", None)

    def replace_data(self, data) -> None:
        """Work on other data than what was sent."""
        self.data = data

    def _post_clean(self):
        """As Django does, except for the rules: it leaves out those about columns that are not on the form."""
        exclude = self._get_validation_exclusions() | {
            name for name, field in self.fields.items() if isinstance(field, InlineForeignKeyField)
        }
        try:
            self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)
            self.instance.full_clean(exclude=exclude, validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            self._update_errors(error)
        self.validate_unique()
        self.validate_constraints()
        self.refuse_sure_without_a_view()
        self.refuse_rejected_without_a_reason()

    def refuse_sure_without_a_view(self) -> None:
        """Refuse high confidence beside "disputed" or "we take no view", where one of the two is entered anew."""
        entered = self.instance._state.adding or {"evaluation", "confidence"} & set(self.changed_data)
        if entered and getattr(self.instance, "is_sure_without_a_view", False):
            self.add_error("confidence" if "confidence" in self.fields else None, SURE_OF_WHAT)

    def refuse_rejected_without_a_reason(self) -> None:
        """Refuse "rejected" without a reason, where one of the two is entered anew."""
        entered = self.instance._state.adding or {"evaluation", "evaluation_note"} & set(self.changed_data)
        missing = getattr(self.instance, "is_rejected_without_a_reason", False)
        if entered and missing and "evaluation_note" not in self.errors:
            self.add_error("evaluation_note" if "evaluation_note" in self.fields else None, WHY_REJECTED)

    def validate_constraints(self):
        """Ask every rule of the database, those about columns that have no box of their own as well."""
        if self.instance.pk and not self.has_changed():
            return
        exclude = self.unfit_for_rules()
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                try:
                    constraint.validate(model, self.instance, exclude=exclude)
                except ValidationError as error:
                    self.add_error(place_of(constraint, self.fields), error.messages)

    def unfit_for_rules(self) -> set[str]:
        """Return the columns whose value is not known: misread boxes, and the parent of a row before it is saved."""
        unfit = {name for name in self.errors if name in self.fields}
        for name, field in self.fields.items():
            if isinstance(field, InlineForeignKeyField) and field.parent_instance.pk is None:
                unfit.add(name)
        dates = [field for field in self.instance._meta.concrete_fields if isinstance(field, PartialDateField)]
        for field in dates:
            if field.name in unfit:
                unfit |= {field.companion_name(kind) for kind in ("earliest", "latest", "words")}
        return unfit

    @property
    def row_has_changed(self) -> bool:
        """Whether a column of the row itself is to be written."""
        columns = {field.name for field in self.instance._meta.concrete_fields}
        return self.instance._state.adding or self.prefilled or bool(columns & set(self.changed_data))

    def save(self, commit=True):
        """Save the row, if anything of the row itself was changed, and its links."""
        if commit and not self.errors and not self.row_has_changed:
            self._save_m2m()
            return self.instance
        return super().save(commit)


class CitationPart(RecordForm):
    """The first citation of a fact, typed on the row of the fact itself."""

    class Meta:
        model = Citation
        fields = ["source", "locator", "says_on", "says"]

    def __init__(self, row):
        self.row = row
        cited = next(iter(row.instance.citations.all()), None) if row.instance.pk else None
        data = row.data if row.is_bound else None
        super().__init__(data=data, instance=cited, empty_permitted=True, use_required_attribute=False)
        self.fields["source"].error_messages["required"] = _(
            "A citation needs its source. Choose it, or empty the other boxes of the citation; "
            "to remove a citation, open the row’s own page."
        )

    def add_prefix(self, field_name):
        """Stand beside the boxes of the fact."""
        return self.row.add_prefix(f"cite_{field_name}")

    def replace_data(self, data):
        """Share the data with the row."""
        self.data = self.row.data = data

    def full_clean(self):
        """Read the row's data as it is now; nothing typed and nothing there is no citation."""
        self.data = self.row.data
        super().full_clean()

    def unfit_for_rules(self):
        """As for any row; and the fact, which may not have been saved yet."""
        return super().unfit_for_rules() | set(CITED)

    def save_for(self, fact) -> None:
        """Save what was typed as a citation of the fact."""
        if self.has_changed():
            column = next(name for name, label in CITED.items() if label == fact._meta.label)
            setattr(self.instance, column, fact)
            self.save()


class FactRowForm(RecordForm):
    """A row of a fact with its first citation: the two are saved together or not at all."""

    own_fields = RecordForm.own_fields | {f"cite_{name}" for name in CitationPart.Meta.fields}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.citation = CitationPart(self)
        for name in CitationPart.Meta.fields:
            if name in self.citation.initial:
                self.initial[f"cite_{name}"] = self.citation.initial[name]
        if self.citation.instance.pk and "cite_source" in self.fields:
            remember(self.fields["cite_source"], self.citation.instance, "source")
        mark_odd_characters(self)

    @property
    def more_citations(self) -> int:
        """How many citations the fact has besides the one on the row."""
        return max(len(self.instance.citations.all()) - 1, 0) if self.instance.pk else 0

    def as_loaded(self):
        """As for any row; and the revision of the citation."""
        return super().as_loaded() + self.citation.as_loaded()

    def clean(self):
        """Check the citation as well; its messages stand at its boxes on the row."""
        cleaned = super().clean()
        if self.citation.has_changed() or self.citation.instance.pk:
            for name, messages in self.citation.errors.items():
                place = f"cite_{name}"
                self.add_error(place if place in self.fields else None, messages.as_data())
            self.__dict__.pop("changed_data", None)
        return cleaned

    def save(self, commit=True):
        """Save the fact and its citation."""
        fact = super().save(commit)
        if commit:
            self.citation.save_for(fact)
        return fact
