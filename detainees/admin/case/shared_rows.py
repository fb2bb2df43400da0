"""Forms of rows that several people share: events, proceedings, allegations, assurances, statements.

The screen of one person shows the row once, their own part in it, and the names of the others in one box.
"""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Evaluation
from detainees.models import Citation, CustodyEvent, Detainee, Participation, Proceeding, ProceedingRole
from detainees.models.timing import before_a_birth

from .forms import STICKY, RowForm
from .widgets import Typed, TypedMany


class SharedForm(RowForm):
    """A row with the names of the others in one box: added and taken out together."""

    people = TypedMany(Detainee, label=_("other people involved"), required=False)
    people_are = ""
    """What the others are called where it matters; else they are those "with whom" it happened."""

    def begin(self):
        """Show who else there is."""
        self.fields["people"].label = self.people_are or self.fields["people"].label
        self.initial["people"] = self.others() if not self.is_new else []

    def others(self) -> list[Detainee]:
        """Return who is bound to the row besides the person of this case."""
        bound = self.screen.stored.bound(self.instance, self.kind.shared)
        return [one for one in bound if one.pk != self.screen.detainee.pk]

    def share(self):
        """Set the list: the person of the case and whoever is named."""
        if self.is_new or "people" in self.changed_data:
            getattr(self.instance, self.kind.shared).set([self.screen.detainee, *self.cleaned_data["people"]])

    def take_out(self):
        """Take the person out of the list; the row itself goes where nobody is left in it."""
        if self.others():
            getattr(self.instance, self.kind.shared).remove(self.screen.detainee)
        else:
            self.instance.delete()


class StatementForm(SharedForm):
    """A statement that the person made or that is about them: which of the two, the researcher chooses."""

    SIDES = [
        ("", "---------"),
        ("speakers", _("said it")),
        ("about", _("is mentioned")),
        ("both", _("said it, and is mentioned")),
    ]
    persons_role = forms.ChoiceField(
        label=_("this person"),
        choices=SIDES,
        error_messages={"required": _("Choose whether this person said it or is mentioned.")},
    )

    def begin(self):
        """Show on which side the person stands."""
        super().begin()
        sides = [] if self.is_new else [name for name in ("speakers", "about") if self._is_in(name)]
        self.initial["persons_role"] = "both" if len(sides) == 2 else "".join(sides)
        self.fields["about"].label = _("who else it is about")
        if not self.is_new:
            self.initial["about"] = [one for one in self.initial["about"] if one.pk != self.screen.detainee.pk]

    def _is_in(self, name):
        return any(one.pk == self.screen.detainee.pk for one in getattr(self.instance, name).all())

    def _save_m2m(self):
        """Both lists are set in one place."""

    def share(self):
        """Set who speaks and about whom, the person on the side that was chosen."""
        if not self.is_new and not {"people", "about", "persons_role"} & set(self.changed_data):
            return
        part, person = self.cleaned_data["persons_role"], self.screen.detainee
        self.instance.speakers.set([*([person] if part != "about" else []), *self.cleaned_data["people"]])
        self.instance.about.set([*([person] if part != "speakers" else []), *self.cleaned_data["about"]])

    def take_out(self):
        """Take the person out on both sides."""
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

    @property
    def own_parts(self) -> list:
        """The rows of how the person of this case takes part."""
        return [form for part in self.parts if part.kind.is_own_row for form in part]

    def clean(self):
        """Refuse to give others a part where it is not plain which one is meant."""
        cleaned = super().clean()
        if "people" in self.changed_data and len(self.own_parts) > 1:
            said = _("This person has several roles here. Add others on the page of the proceeding, each with a role.")
            self.add_error("people", said)
        return cleaned

    def _post_clean(self):
        """What is on record already is not checked again."""
        if self.joined is None:
            return super()._post_clean()
        own = set(self.changed_data) - self.taken_over - {"existing", "people"}
        for name in set(self._errors) - {"existing", "people", "__all__"}:
            del self._errors[name]
        if own - set(self.kind.inherits):
            self.add_error("existing", _("Either choose what is on record or describe something new, not both."))
        return None

    def save(self, commit=True):
        """Save the row, or take the one that is on record."""
        if self.joined is not None:
            self.instance = self.joined
            return self.instance
        return super().save(commit)

    def share(self):
        """Let the person and those named take part; those no longer named do not."""
        if not self.is_new and "people" not in self.changed_data:
            return
        wanted = [self.screen.detainee, *self.cleaned_data["people"]]
        bound = self.through.objects.filter(**{self.column: self.instance})
        there = set(bound.values_list("detainee", flat=True))
        if not self.is_new:
            gone = {one.pk for one in self.others()} - {one.pk for one in wanted}
            self._take_out_all(gone)
        if self.own_part_is_typed:
            there.add(self.screen.detainee.pk)  # the person's row is written with what was typed in it
        for person in wanted:
            if person.pk not in there:
                self.join(person)

    @property
    def own_part_is_typed(self) -> bool:
        """Whether a row of how the person takes part is to be saved."""
        return any(form.is_to_be_saved for form in self.own_parts)

    def _take_out_all(self, keys):
        for part in self.through.objects.filter(**{self.column: self.instance}, detainee__in=keys):
            part.delete()

    def join(self, person):
        """Let one person take part, said by whoever says the rest."""
        said = {name: self.cleaned_data.get(name) for name in ("asserted_by", "relayed_by", "evaluation")}
        said["asserted_by_words"] = self.cleaned_data.get("asserted_by_words") or ""
        said["evaluation_note"] = self.cleaned_data.get("evaluation_note") or {}
        alike = self.own_parts[0].values_for_others() if self.own_parts else {}
        if alike is None:  # refused at its own box
            return
        part = self.through(**{self.column: self.instance, "detainee": person}, **said, **alike)
        part.save()
        self.screen.saving.joined.append((self, part))

    def take_out(self):
        """The person no longer takes part; the row goes where nobody else does."""
        if self.others():
            self._take_out_all([self.screen.detainee.pk])
        else:
            with transaction.atomic():
                self.instance.delete()


class EventForm(JoinedForm):
    """A custody event and the person's part in it."""

    existing = Typed(CustodyEvent, label=_("or choose an event on record"), required=False)

    def clean(self):
        """Question the date of a new event that lies before the birth of somebody in it."""
        cleaned = super().clean()
        people = [self.screen.detainee, *(cleaned.get("people") or [])]
        if self.is_new and (words := before_a_birth(cleaned.get("begin_on"), [one.pk for one in people])):
            self.add_error("begin_on", words)
        return cleaned


class ProceedingForm(JoinedForm):
    """A proceeding and the person's part in it."""

    through, column = ProceedingRole, "proceeding"
    people_are = _("others in the same role")
    existing = Typed(Proceeding, label=_("or choose a proceeding on record"), required=False)


DIFFERS = ("own_begin_on", "own_end_on", "group_words", "account")
"""What may be other for one person than for the rest."""

ALIKE = ("role", "stated_as", "group_words")
"""What holds for those who are named beside the person as well."""


class PartForm(RowForm):
    """What differs for the person of this case in an event or proceeding; the row itself is made with its whole.

    A role is chosen, so a new proceeding is saved with this row or not at all.
    """

    @property
    def taken_over(self):
        """A row that says nothing of its own is made from its whole."""
        return super().taken_over | {"stated_as"}

    @property
    def is_to_be_saved(self) -> bool:
        """As soon as something is typed; a role as soon as its proceeding is to be saved."""
        return super().is_to_be_saved or ("role" in self.fields and self.is_new)

    def values_for_others(self) -> dict | None:
        """Return what holds for those named beside the person as well; None where it is still to be chosen."""
        names = [name for name in ALIKE if name in self.fields]
        if self.is_closed or not self.is_bound:
            return {name: getattr(self.instance, name) for name in names}
        try:
            return {name: self.fields[name].clean(self[name].data) for name in names}
        except forms.ValidationError:
            return None

    def clean(self):
        """Let a new row be said by whoever says its whole, where nothing else was typed."""
        cleaned = super().clean()
        whole = getattr(self.rowset.whole, "cleaned_data", {})
        for name in STICKY if self.is_new else ():
            if cleaned.get(name) in (None, "", Evaluation.UNASSESSED, self.screen.bar.value(name)) and name in whole:
                cleaned[name] = whole[name]
        return cleaned

    @property
    def is_open(self) -> bool:
        """Folded away while nothing differs for the person, which is the rule; a role stays to be chosen."""
        if "role" in self.fields or (self.is_bound and (self.has_errors or self.has_changed())):
            return True
        return any(getattr(self.instance, name, None) for name in DIFFERS)


def cite_joined(joined, bar) -> None:
    """Cite each new part to where its whole was read just now, or to the source at the top."""
    for form, part in joined:
        column = "participation" if isinstance(part, Participation) else "role"
        if part.citations.exists():
            continue
        source, locator = read_with(form, bar)
        if source is not None:
            Citation.objects.create(source=source, locator=locator, **{column: part})


def read_with(form, bar) -> tuple:
    """Return the source and the place in it where a row was read just now; else those at the top."""
    first = next((one.instance for one in form.citations.saved), None) if form.citations else None
    return (first.source, first.locator) if first else (bar.value("source"), bar.page)


def where_read(form, bar) -> tuple:
    """Return the source and the place in it for a row that names none."""
    return read_with(form.rowset.whole if form.kind.is_own_row else form, bar)


SHARED_FORMS = {
    "events": EventForm,
    "proceedings": ProceedingForm,
    "allegations": SharedForm,
    "assurances": SharedForm,
    "statements": StatementForm,
    "participations": PartForm,
    "roles": PartForm,
}
