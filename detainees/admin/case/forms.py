"""The form of one row of the case screen: its boxes, citations and inner rows. A closed row is one line."""

import json
from enum import IntEnum

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Evaluation, NameKind
from detainees.models import CITED

from ..forms import RecordForm
from ..name_scripts import NamesItsScript
from .kinds import parts_of
from .source_bar import PAGE, CheckedOnSaving
from .widgets import PersonOrAll, RowNumber, Typed, TypedMany

FORMLESS = frozenset({"people", "existing", "persons_role"})
"""Boxes that are no column of the row."""

STICKY = frozenset({"evaluation", "asserted_by", "asserted_by_words", "relayed_by"})
"""Boxes of a fact that a new row takes over from the row before; alone they do not make a row."""


class Turn(IntEnum):
    """When a row is saved among those of its list: what another row may need to be gone or free is saved before it."""

    FREED = 0
    """It no longer rests on another row, so that it may become the head of its group."""
    BOUND = 1
    """It rested on another row and still rests on one."""
    USUAL = 2
    TAKES = 3
    """It can go only when no row rests on it any more; or it takes the one place of the name used here."""


class RowForm(CheckedOnSaving, RecordForm):
    """A row of one kind, with its boxes."""

    is_closed = False

    def __init__(self, *args, rowset, **kwargs):
        self.rowset, self.screen, self.kind = rowset, rowset.screen, rowset.kind
        super().__init__(*args, **kwargs)
        self.is_new = not self.instance.pk
        self.was_new, self.deleted = self.is_new, False
        if self.rowset.whole is not None:
            self.fields.pop(self.rowset.column, None)  # the row that it is part of says it
        if "id" not in self.fields:
            self.fields["id"] = forms.CharField(required=False, widget=forms.HiddenInput)
        self.initial["id"] = self.instance.pk or ""
        self.begin()
        self._connect()
        if self.instance.pk:
            self.initial["links"] = self.fields["links"].initial = self._links()
        if not self.is_new and not self.screen.may("change", self.kind.model):
            for field in self.fields.values():
                field.disabled = True
        self.parts = [self.rowset.part(kind, self) for kind in parts_of(self.kind) if self.screen.shows(kind)]

    def begin(self):
        """Fill in what is shown beside the columns."""

    def _links(self) -> str:
        return json.dumps(self.links_now())

    def _connect(self):
        """Tell the boxes what they were opened with and where to look."""
        for name, field in self.fields.items():
            if isinstance(field, Typed | PersonOrAll | TypedMany):
                field.finder = self.screen.finder
            if isinstance(field, PersonOrAll):
                field.is_new = self.is_new
            if isinstance(field, Typed) and name not in FORMLESS:
                field.stored = getattr(self.instance, name, None)
            elif isinstance(field, TypedMany):
                field.stored = list(self.initial.get(name) or [])
            elif isinstance(field, RowNumber):
                field.rows = self.rowset

    # What the page shows

    @property
    def line(self):
        """The boxes on the row itself."""
        return [self[name] for name in self.kind.cells if name in self.fields]

    @property
    def evaluation(self):
        """The box for our assessment, if there is one."""
        return self["evaluation"] if "evaluation" in self.fields else None

    @property
    def folded(self):
        """The boxes that are folded away."""
        names = [name for name in self.kind.columns if name not in self.kind.cells and name != "evaluation"]
        return [self[name] for name in names if name in self.fields]

    @property
    def citations(self):
        """The citations of the row, or None where it has none."""
        return next((part for part in self.parts if part.kind.name == "citations"), None)

    @property
    def inner(self):
        """The parts of the row besides its citations."""
        return [part for part in self.parts if part.kind.name != "citations"]

    @property
    def words(self) -> str:
        """The row in a line."""
        return str(self.instance) if not self.is_new else ""

    @property
    def cited(self) -> str:
        """Its citations in a line."""
        rows = self.citations.stored if self.citations else []
        return "; ".join(cited_in_words(one) for one in rows)

    @property
    def shown_errors(self):
        """What is wrong with the row as a whole; nothing while it has not been sent to be saved."""
        return self._errors.get("__all__", []) if self._errors else []

    @property
    def has_errors(self) -> bool:
        """Whether a box of the row is wrong."""
        return bool(self._errors)

    @property
    def is_open(self) -> bool:
        """Whether its boxes show at first."""
        return True

    @property
    def folded_wrong(self) -> bool:
        """Whether a box that is folded away is wrong."""
        return bool(self._errors) and any(box.name in self._errors for box in self.folded)

    # What was typed

    @property
    def to_delete(self) -> bool:
        """Whether the row is ticked for removal."""
        return self.is_bound and bool(self.data.get(self.add_prefix("DELETE")))

    @property
    def saved_as(self) -> Turn:
        """When the row is saved among those of its list."""
        rests_on = [name for name, field in self.fields.items() if isinstance(field, RowNumber)]
        if self.to_delete:
            others = [getattr(row, f"{name}_id") for row in self.rowset.stored for name in rests_on]
            return Turn.TAKES if self.instance.pk in others else Turn.USUAL
        was_bound = [name for name in rests_on if not self.is_new and self.initial.get(name)]
        if not was_bound:
            return Turn.USUAL
        return Turn.BOUND if any(self[name].data for name in was_bound) else Turn.FREED

    @property
    def taken_over(self) -> frozenset[str]:
        """The boxes of a new row that do not count as typed."""
        return STICKY | frozenset(self.kind.inherits) | {"revision", "links", "id"}

    def has_changed(self):
        """Whether anything was typed here; in a new row, or in a part of it."""
        if not self.is_new:
            return any(name not in ("revision", "links", "id") for name in self.changed_data)
        typed = set(self.changed_data) - self.taken_over
        return bool(typed) or any(form.has_changed() for part in self.parts for form in part)

    @property
    def is_to_be_saved(self) -> bool:
        """Whether the row is written, once the row it is part of is."""
        return self.has_changed()

    def _get_validation_exclusions(self):
        chosen = (Typed, PersonOrAll, RowNumber)
        return super()._get_validation_exclusions() | {n for n, f in self.fields.items() if isinstance(f, chosen)}

    def unfit_for_rules(self):
        """As for any row; and its whole, while that could not be saved."""
        whole = self.rowset.whole
        unfit = super().unfit_for_rules()
        return unfit | {self.rowset.column, *CITED} if whole is not None and not whole.instance.pk else unfit

    def share(self):
        """Bind other people to the row, once it is saved."""

    def take_out(self):
        """Remove the row from the case."""
        self.instance.delete()


class NameForm(NamesItsScript, RowForm):
    """A name. The first one of a case is the main name. The script follows the letters unless it is chosen."""

    @property
    def saved_as(self) -> Turn:
        """Save a new main name after the old one."""
        becomes_main = "kind" in self.changed_data and self["kind"].data == NameKind.MAIN and self.rowset.stored
        return Turn.TAKES if becomes_main and not self.to_delete else super().saved_as

    @property
    def taken_over(self):
        """The kind as well: the first row starts as the main name."""
        return super().taken_over | {"kind"}

    def begin(self):
        """Start a new case with its main name."""
        if self.is_new and not self.rowset.stored and self.prefix.endswith("-0"):
            self.initial["kind"] = "main"


class CitationForm(RowForm):
    """A citation. A number alone is a page; without a source, the source at the top of the screen is used."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["source"].required = False

    @property
    def is_to_be_saved(self) -> bool:
        """As soon as anything stands in it: what a row took over is where it was read."""
        return bool(set(self.changed_data) - {"revision", "links", "id"})

    def clean_locator(self):
        """Return the place in the source as readers see it."""
        typed = self.cleaned_data.get("locator") or ""
        return f"p. {typed}" if PAGE.match(typed) and "locator" in self.changed_data else typed

    def clean_source(self):
        """Return the source, the one at the top where none is typed."""
        source = self.cleaned_data.get("source") or self.screen.bar.value("source")
        if source is None:
            raise forms.ValidationError(_("A source is missing. Choose it here or at the top of the screen."))
        return source


class Closed:
    """A closed row: one line, with the lists of its parts. Posted as its key alone, so it is not changed."""

    is_closed, is_new, was_new, is_gone, to_delete, deleted = True, False, False, False, False, False
    citations, joined, _errors, is_open, data = None, None, None, False, None

    def __init__(self, rowset, prefix: str, row):
        self.rowset, self.prefix, self.instance = rowset, prefix, row
        self.screen, self.kind, self.is_bound = rowset.screen, rowset.kind, rowset.is_bound
        shown = [kind for kind in self.kind.parts if not kind.is_own_row and self.screen.shows(kind)]
        parts = [rowset.part(kind, self) for kind in shown] if row is not None else []
        self.parts = [part for part in parts if part.stored or not part.kind.is_rare]

    def has_changed(self) -> bool:
        """Never: it has no boxes."""
        return False

    @property
    def inner(self):
        """The lists of its parts."""
        return self.parts

    @property
    def words(self) -> str:
        """The row in a line."""
        return str(self.instance) if self.instance is not None else ""

    @property
    def contradicts(self) -> str:
        """The number of the row of this list that it contradicts; "" for none."""
        key, keys = str(getattr(self.instance, "alternative_to_id", None) or ""), self.rowset.keys
        return str(keys.index(key) + 1) if key and key in keys else ""

    @property
    def cited(self) -> str:
        """Its citations in a line."""
        if self.instance is None or not self.kind.is_fact:
            return ""
        return "; ".join(cited_in_words(one) for one in self.screen.stored.citations(self.instance))

    @property
    def evaluation(self) -> str:
        """Our assessment."""
        return self.instance.get_evaluation_display() if self.kind.is_fact and self.instance is not None else ""

    @property
    def may_be_assessed(self) -> bool:
        """Whether nobody has assessed the row, and the account may: a tick gives it the assessment at the top."""
        is_open_question = self.kind.is_fact and self.instance is not None
        is_open_question = is_open_question and self.instance.evaluation == Evaluation.UNASSESSED
        return is_open_question and self.screen.may("change", self.kind.model)

    @property
    def to_assess(self) -> bool:
        """Whether that is ticked."""
        return self.may_be_assessed and self.prefix in self.screen.ticked

    @property
    def others(self) -> list[str]:
        """The other people of the row."""
        if not self.kind.shared or self.instance is None:
            return []
        bound = self.screen.stored.bound(self.instance, self.kind.shared)
        return [one.label for one in bound if one.pk != self.screen.detainee.pk]


def cited_in_words(citation) -> str:
    """Return a citation as short as a line allows."""
    title = Truncator(citation.source.title).chars(48)
    return ", ".join(part for part in (title, citation.locator) if part)
