"""Rows that several people share: an event, a proceeding, an allegation, an assurance, a statement.

The screen of one man shows the row once, his own part in it, and the names of the others in one box.
"""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from detainees.models import Citation, CustodyEvent, Detainee, Participation, Proceeding, ProceedingRole

from .forms import RowForm
from .typed import Typed, TypedMany


class SharedForm(RowForm):
    """A row with the names of the others in one box: added and taken out together."""

    people = TypedMany(Detainee, label=_("with whom"), required=False)

    def begin(self):
        """Show who else there is."""
        self.initial["people"] = self.others() if not self.is_new else []

    def others(self) -> list[Detainee]:
        """Return who is bound to the row besides the man of this case."""
        bound = self.screen.stored.bound(self.instance, self.kind.shared)
        return [one for one in bound if one.pk != self.screen.detainee.pk]

    def share(self):
        """Set the list: him and whoever is named."""
        if self.is_new or "people" in self.changed_data:
            getattr(self.instance, self.kind.shared).set([self.screen.detainee, *self.cleaned_data["people"]])

    def take_out(self):
        """Take him out of the list; the row itself goes where nobody is left in it."""
        if self.others():
            getattr(self.instance, self.kind.shared).remove(self.screen.detainee)
        else:
            self.instance.delete()


class StatementForm(SharedForm):
    """A statement that he made or that is about him."""

    his_part = forms.ChoiceField(
        label=_("he"), choices=[("speakers", _("speaks")), ("about", _("is spoken of")), ("both", _("both"))]
    )

    def begin(self):
        """Show on which side he stands."""
        super().begin()
        sides = [] if self.is_new else [name for name in ("speakers", "about") if self._is_in(name)]
        self.initial["his_part"] = "both" if len(sides) == 2 else (sides or ["speakers"])[0]
        self.fields["about"].label = _("about whom else")
        if not self.is_new:
            self.initial["about"] = [one for one in self.initial["about"] if one.pk != self.screen.detainee.pk]

    def _is_in(self, name):
        return any(one.pk == self.screen.detainee.pk for one in getattr(self.instance, name).all())

    def _save_m2m(self):
        """Both lists are set in one place."""

    def share(self):
        """Set who speaks and about whom, him on his side."""
        if not self.is_new and not {"people", "about", "his_part"} & set(self.changed_data):
            return
        part, man = self.cleaned_data["his_part"], self.screen.detainee
        self.instance.speakers.set([*([man] if part != "about" else []), *self.cleaned_data["people"]])
        self.instance.about.set([*([man] if part != "speakers" else []), *self.cleaned_data["about"]])

    def take_out(self):
        """Take him out on both sides."""
        everybody = {*self.instance.speakers.all(), *self.instance.about.all()}
        if everybody - {self.screen.detainee}:
            self.instance.speakers.remove(self.screen.detainee)
            self.instance.about.remove(self.screen.detainee)
        else:
            self.instance.delete()


class JoinedForm(SharedForm):
    """A row bound to people through facts of their own. A new row may join one that is on record already."""

    through, column = Participation, "event"

    def begin(self):
        """As for any shared row; only a new one can join what is on record."""
        super().begin()
        if not self.is_new:
            del self.fields["existing"]

    @property
    def joined(self):
        """The row on record that a new row joins, or None."""
        return self.cleaned_data.get("existing") if hasattr(self, "cleaned_data") and self.is_new else None

    def _post_clean(self):
        """What is on record already is not checked again."""
        if self.joined is None:
            return super()._post_clean()
        own = set(self.changed_data) - self.taken_over - {"existing", "people"}
        for name in set(self._errors) - {"existing", "people", "__all__"}:
            del self._errors[name]
        if own - set(self.kind.inherits):
            self.add_error("existing", _("Either join what is on record or describe something new, not both."))
        return None

    def save(self, commit=True):
        """Save the row, or take the one that is on record."""
        if self.joined is not None:
            self.instance = self.joined
            return self.instance
        return super().save(commit)

    def share(self):
        """Let him and those named take part; those no longer named do not."""
        if not self.is_new and "people" not in self.changed_data:
            return
        wanted = [self.screen.detainee, *self.cleaned_data["people"]]
        bound = self.through.objects.filter(**{self.column: self.instance})
        there = set(bound.values_list("detainee", flat=True))
        if not self.is_new:
            gone = {one.pk for one in self.others()} - {one.pk for one in wanted}
            self._take_out_all(gone)
        if self.own_part_is_typed:
            there.add(self.screen.detainee.pk)  # his row is written with what was typed in it
        for man in wanted:
            if man.pk not in there:
                self.join(man)

    @property
    def own_part_is_typed(self) -> bool:
        """Whether something was typed in a new row of what differs for him."""
        own = [form for part in self.parts if part.kind.is_his_own for form in part]
        return any(form.is_to_be_saved for form in own)

    def _take_out_all(self, keys):
        for part in self.through.objects.filter(**{self.column: self.instance}, detainee__in=keys):
            part.delete()

    def join(self, man):
        """Let one man take part, said by whoever says the rest."""
        said = {name: self.cleaned_data.get(name) for name in ("asserted_by", "relayed_by", "evaluation")}
        said["asserted_by_words"] = self.cleaned_data.get("asserted_by_words") or ""
        part = self.through(**{self.column: self.instance, "detainee": man}, **said)
        part.save()
        self.screen.saving.joined.append((self, part))

    def take_out(self):
        """He no longer takes part; the row goes where nobody else does."""
        if self.others():
            self._take_out_all([self.screen.detainee.pk])
        else:
            with transaction.atomic():
                self.instance.delete()


class EventForm(JoinedForm):
    """A custody event and his part in it."""

    existing = Typed(CustodyEvent, label=_("or join an event on record"), required=False)


class ProceedingForm(JoinedForm):
    """A proceeding and his part in it."""

    through, column = ProceedingRole, "proceeding"
    existing = Typed(Proceeding, label=_("or join a proceeding on record"), required=False)


DIFFERS = ("own_begin_on", "own_end_on", "group_words", "account")
"""What may be other for one man than for the rest."""


class PartForm(RowForm):
    """What differs for the man of this case in an event or proceeding; the row itself is made with its whole."""

    @property
    def taken_over(self):
        """A row that says nothing of its own is made from its whole."""
        return super().taken_over | {"stated_as"}

    @property
    def is_open(self) -> bool:
        """Folded away while nothing differs for him, which is the rule."""
        if self.is_bound and (self.has_errors or self.has_changed()):
            return True
        return any(getattr(self.instance, name, None) for name in DIFFERS)


def cite_joined(joined, bar) -> None:
    """Cite each new part to where its whole was read just now, or to the source at the top."""
    for form, part in joined:
        column = "participation" if isinstance(part, Participation) else "role"
        if part.citations.exists():
            continue
        first = next((one.instance for one in form.citations.saved), None) if form.citations else None
        source = first.source if first else bar.value("source")
        if source is not None:
            locator = first.locator if first else bar.page
            Citation.objects.create(source=source, locator=locator, **{column: part})


FORMS = {
    "events": EventForm,
    "proceedings": ProceedingForm,
    "allegations": SharedForm,
    "assurances": SharedForm,
    "statements": StatementForm,
    "participations": PartForm,
    "roles": PartForm,
}
