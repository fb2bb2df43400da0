"""The case screen: one form whose whole state is posted, so that it can be rendered again from that alone."""

import secrets

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from detainees.models import Detainee

from ..forms import RecordForm
from .conflicts import all_forms
from .errors import problems_of
from .kinds import KINDS, all_kinds
from .loading import Stored
from .lookup import Finder
from .rows import RowSet
from .saving import Saving
from .source_bar import Bar, CheckedOnSaving


class CaseForm(CheckedOnSaving, RecordForm):
    """What colleagues call the case; all else of it stands on the case's own page."""

    class Meta:
        model = Detainee
        fields = ["label"]

    def __init__(self, *args, screen, **kwargs):
        self.screen, self.was_new = screen, not kwargs["instance"].pk
        super().__init__(*args, prefix="case", use_required_attribute=False, **kwargs)
        self.fields["label"].required = False
        self.fields["label"].help_text = ""

    def has_changed(self):
        """A new case is one as soon as it has any row."""
        return True if not self.instance.pk else super().has_changed()

    def clean_label(self):
        """Return the internal name; if none is typed, the first name."""
        label = self.cleaned_data.get("label") or self.instance.label or self.screen.first_name
        if not label:
            raise forms.ValidationError(_("Type a name below, or an internal name here."))
        return label


class Screen:
    """The case as saved, and what was typed on it (``data``). Nothing is validated before saving."""

    def __init__(self, user, detainee: Detainee, data=None, read_before=None):
        self.user, self.detainee, self.data = user, detainee, data
        self._may = {}
        self.finder = Finder(user, detainee)
        self.stored = Stored(detainee)
        self.saving, self.is_saving = None, False
        self.bar = Bar(data, self, read_before)
        self.case = CaseForm(data, instance=detainee, screen=self)
        self.lists = [RowSet(kind, self, kind.name) for kind in KINDS if self.shows(kind)]
        self.token = (data or {}).get("token") or secrets.token_urlsafe(18)
        self.refusal = ""

    def may(self, act: str, model) -> bool:
        """Whether the account may do something with rows of a table, as everywhere in the admin."""
        key = act, model
        if key not in self._may:
            allowed = self.user.has_perm(f"detainees.{act}_{model._meta.model_name}")
            if act == "view":
                allowed = allowed or self.user.has_perm(f"detainees.change_{model._meta.model_name}")
            self._may[key] = allowed
        return self._may[key]

    def shows(self, kind) -> bool:
        """Whether rows of a kind are on the screen of this account."""
        return self.may("view", kind.model)

    @property
    def ticked(self) -> list[str]:
        """The lines that are to have the assessment at the top."""
        return self.data.getlist("assess") if hasattr(self.data, "getlist") else []

    @property
    def may_save(self) -> bool:
        """Whether the account may save the case at all."""
        return self.may("change" if self.detainee.pk else "add", Detainee)

    @property
    def others(self) -> list[Detainee]:
        """The people who share rows with the person of the case; their screens are often opened next."""
        found = {}
        for rows in self.lists:
            for row in rows.stored if rows.kind.shared else ():
                found |= {one.pk: one for one in self.stored.bound(row, rows.kind.shared)}
        found.pop(self.detainee.pk, None)
        return sorted(found.values(), key=lambda one: one.label)

    @property
    def first_name(self) -> str:
        """The first name typed, for a new case."""
        number = int((self.data or {}).get("names-TOTAL_FORMS") or 0)
        typed = [self.data.get(f"names-{i}-text", "").strip() for i in range(min(number, 1000))]
        return next((text for text in typed if text), "")

    @property
    def keyed(self):
        """The kinds of row that a key opens."""
        return [kind for kind in all_kinds() if kind.key and self.may("add", kind.model)]

    @property
    def templates(self):
        """An empty row of each kind, with placeholders for the list it will stand in, for rows opened by script."""
        return [RowSet(kind, self, "__list__", is_template=True) for kind in self.keyed]

    @property
    def is_typed_in(self) -> bool:
        """Whether anything was typed besides what is read now and who says so: a source alone is no work to lose."""
        label = "label" in self.case.changed_data
        rows = (form.has_changed() for form in all_forms(self) if form is not self.case)
        return self.bar.opens_new_source or label or any(rows)

    def opened(self, kind: str, key: str, prefix: str, keys=None):
        """Return a stored row of the case with its boxes, or None; ``keys`` are those of its list on the page."""
        lists = list(self.lists)
        while lists:
            rows = lists.pop(0)
            if rows.kind.name == kind and key in rows.by_key:
                rows.page_keys = keys
                return rows.opened(key, prefix)
            lists += [part for form in rows for part in form.parts]
        return None

    def save(self) -> bool:
        """Save everything or nothing; returns whether it was saved. What is wrong then stands at its box."""
        self.saving, self.is_saving = Saving(self), True
        try:
            return self.saving.run()
        finally:
            self.is_saving = False

    @property
    def problems(self) -> int:
        """How many boxes or rows have to be looked at."""
        return self.saving.problems if self.saving else 0

    @cached_property
    def problem_list(self):
        """Each problem once, with the box in which it is corrected; asked for when everything was checked."""
        return problems_of(self)
