"""Save the case screen in one transaction, each row before its parts, with every error at its row."""

from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from casetracker.vocabulary import Evaluation
from detainees.history.edits import rows_written
from detainees.models import Citation, Detainee, Incident, Party, Place, Source, StaleSave
from detainees.models.base import SURE_OF_WHAT, Fact

from ..rows import refusal
from ..rules import in_words
from .date_order import ask_about_order
from .following import assess_parts, let_parts_follow
from .forms import Turn
from .shared_rows import SHARED_FORMS, JoinedForm, cite_joined, where_read

REFUSED = (IntegrityError, StaleSave, ProtectedError)


def refusal_message(error) -> str:
    """Return in words why the database or a rule refused a row."""
    if isinstance(error, StaleSave):
        return error.messages[0]
    if isinstance(error, ProtectedError):
        what = "; ".join(str(one) for one in list(error.protected_objects)[:3])
        return _("It cannot be removed: other rows depend on it (%(rows)s).") % {"rows": what}
    return in_words(error)


class Saving:
    """One attempt to save a screen. ``joined`` are parts of people made with their whole, still to be cited."""

    def __init__(self, screen):
        self.screen = screen
        self.problems = 0
        self.joined, self.fresh = [], []

    def run(self) -> bool:
        """Save all or nothing."""
        try:
            with transaction.atomic():
                self._everything()
                if not self.problems:
                    connection.check_constraints()
                else:
                    transaction.set_rollback(True)
        except REFUSED as error:
            self.screen.refusal = refusal_message(error)
            self.problems += 1
        if self.problems:
            self._as_before()
        return not self.problems

    def _everything(self):
        screen = self.screen
        self._check(screen.bar)
        if self._check(screen.case) and screen.case.row_has_changed:
            self._write(screen.case)
        for rows in screen.lists:
            self.save_rows(rows)
        self._check_incidents()
        if not self.problems:
            self.problems += ask_about_order(screen)
        cite_joined(self.joined, screen.bar)

    def _check_incidents(self):
        """Refuse a new incident that nothing of the case is connected with: it would stand on no case."""
        for rows in self.screen.lists:
            for form in rows.saved if rows.kind.model is Incident else ():
                if form.was_new and not form.instance.events.exists() and not form.instance.proceedings.exists():
                    form.add_error(
                        "title",
                        _("Type this title in the box “incident” of the event or proceeding connected with it."),
                    )
                    self.problems += 1

    def _check(self, form) -> bool:
        if form.is_valid():
            return True
        self.problems += 1
        return False

    def save_rows(self, rows):
        """Save the rows of a list in the order of the page; only what another row waits for comes first."""
        if not rows.is_bound:
            return
        for form in sorted(rows, key=lambda form: Turn.USUAL if form.is_closed else form.saved_as):
            if form.is_closed:
                self._assess(form)
                self._save_parts(form)
            elif form.to_delete:
                self._take_out(form, rows)
            elif form.is_to_be_saved or form.is_gone:
                self._save_row(form, rows)
            elif not form.is_new:
                self._save_parts(form)

    def _assess(self, line):
        """Give a ticked line the assessment at the top of the screen."""
        if not line.to_assess or not self.screen.bar.is_valid():
            return
        row, chosen = line.instance, self.screen.bar.value("evaluation")
        row.evaluation = chosen or Evaluation.UNASSESSED
        if row.evaluation == Evaluation.UNASSESSED:
            words = _("Choose here what the ticked rows are to be: accepted or reported.")
        else:
            words = SURE_OF_WHAT if row.is_sure_without_a_view else ""
        if not words:
            row.save()
            joined = SHARED_FORMS.get(line.kind.name)
            if joined is not None and issubclass(joined, JoinedForm):
                assess_parts(row, joined)
        elif not self.screen.bar.has_error("evaluation"):
            self.screen.bar.add_error("evaluation", words)
            self.problems += 1

    def _save_row(self, form, rows):
        if form.is_new and not rows.screen.may("add", rows.kind.model):
            return
        self._bind(form, rows)
        form.empty_permitted = False  # it was found to hold something, if only what it took over
        if self._check(form) and not repeats_a_citation(form, rows) and self._write(form):
            rows.saved.append(form)
        self._save_parts(form)

    def _bind(self, form, rows):
        """Say of a new row what it is part of, and whose it is."""
        if not form.is_new:
            return
        self.fresh.append(form)
        whole = rows.whole.instance if rows.whole is not None else self.screen.detainee
        if rows.column and whole.pk:
            setattr(form.instance, rows.column, whole)
        if rows.kind.name in ("participations", "roles"):
            form.instance.detainee = self.screen.detainee

    def _write(self, form) -> bool:
        """Write a row that was checked, unless the whole it belongs to could not be saved."""
        rows = getattr(form, "rowset", None)
        whole = rows.whole.instance if rows is not None and rows.whole is not None else self.screen.detainee
        if form is not self.screen.case and not whole.pk:
            return False
        try:
            with transaction.atomic():
                form.save()
                if rows is not None:
                    form.share()
        except REFUSED as error:
            form.add_error(None, refusal_message(error))
            self.problems += 1
            return False
        return True

    def _save_parts(self, form):
        for part in form.parts:
            self.save_rows(part)
        citations = form.citations
        if form.was_new and form.instance.pk and citations is not None and not citations.saved:
            self._cite(form, citations)
        if isinstance(form, JoinedForm) and not (form.was_new or form.has_errors):
            let_parts_follow(form)

    def _cite(self, form, citations):
        """A new row that names no source was read in the one at the top; a part in an event, where the event was."""
        typed = any(one.is_to_be_saved or one.to_delete for one in citations)
        source, locator = where_read(form, self.screen.bar)
        if source is not None and not typed and getattr(form, "joined", None) is None:
            Citation.objects.create(**{citations.column: form.instance, "source": source, "locator": locator})

    def _take_out(self, form, rows):
        """Remove a row from the case, unless a colleague has changed it in the meantime."""
        if form.is_new or not rows.may_delete:
            return
        if form.data.get(form.add_prefix("revision")) != str(form.instance.revision):
            return self._refuse(form, refusal(form.instance))
        try:
            with transaction.atomic():
                form.take_out()
            form.deleted = True
        except REFUSED as error:
            self._refuse(form, refusal_message(error))

    def _refuse(self, form, words):
        form.full_clean()
        form.add_error(None, words)
        self.problems += 1

    def _as_before(self):
        """Mark new rows as new again, because nothing was saved."""
        for form in self.fresh:
            form.instance.pk, form.instance._state.adding = None, True
        if self.screen.case.was_new:
            self.screen.detainee.pk, self.screen.detainee._state.adding = None, True


def repeats_a_citation(form, rows) -> bool:
    """Whether a new citation says what another one of its fact says: it was opened and left as it was."""
    if rows.kind.name != "citations" or not form.is_new or not rows.whole.instance.pk:
        return False
    columns = ("source_id", "locator", "sense", "says_on", "says")
    others = Citation.objects.filter(**{rows.column: rows.whole.instance})
    return any(all(getattr(one, name) == getattr(form.instance, name) for name in columns) for one in others)


KINDS = (
    (Citation, ngettext_lazy("%(n)s citation", "%(n)s citations", "n")),
    (Detainee, ngettext_lazy("%(n)s person", "%(n)s people", "n")),
    (Source, ngettext_lazy("%(n)s source", "%(n)s sources", "n")),
    (Place, ngettext_lazy("%(n)s place", "%(n)s places", "n")),
    (Party, ngettext_lazy("%(n)s party", "%(n)s parties", "n")),
    (Fact, ngettext_lazy("%(n)s fact", "%(n)s facts", "n")),
    (object, ngettext_lazy("%(n)s other row", "%(n)s other rows", "n")),
)
"""What the rows of the record are called when they are counted; a row counts as the first kind that fits."""


def describe_saved(act) -> str:
    """Return what an act saved and took out: "3 facts, 3 citations and 1 person were saved."; "" where nothing."""
    rows = rows_written(act)
    saved, out = ({model: numbers[side] for model, numbers in rows.items()} for side in (0, 1))
    said = [
        sentence(saved, _("%(rows)s was saved."), _("%(rows)s were saved.")),
        sentence(out, _("%(rows)s was removed."), _("%(rows)s were removed.")),
    ]
    return " ".join(filter(None, said))


def sentence(numbers: dict, one: str, several: str) -> str:
    """Return a sentence about the rows of each kind, in the order facts, citations, the rest; "" for none."""
    counted = dict.fromkeys((kind for kind, _words in KINDS), 0)
    for model, number in numbers.items():
        counted[next(kind for kind, _words in KINDS if issubclass(model, kind))] += number
    order = sorted(KINDS, key=lambda kind: kind[0] is not Fact)
    rows = [words % {"n": counted[kind]} for kind, words in order if counted[kind]]
    if not rows:
        return ""
    return (one if sum(counted.values()) == 1 else several) % {"rows": get_text_list(rows, _("and"))}
