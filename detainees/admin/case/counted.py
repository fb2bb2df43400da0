"""What one save changed, said in numbers: as the history has it, whatever box of the screen it came from."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from detainees.history.edits import rows_written
from detainees.models import Citation, Detainee, Party, Place, Source
from detainees.models.base import Fact

KINDS = (
    (Citation, ngettext_lazy("%(n)s citation", "%(n)s citations", "n")),
    (Detainee, ngettext_lazy("%(n)s person", "%(n)s people", "n")),
    (Source, ngettext_lazy("%(n)s source", "%(n)s sources", "n")),
    (Place, ngettext_lazy("%(n)s place", "%(n)s places", "n")),
    (Party, ngettext_lazy("%(n)s party", "%(n)s parties", "n")),
    (Fact, ngettext_lazy("%(n)s fact", "%(n)s facts", "n")),
    (object, ngettext_lazy("%(n)s part of a fact", "%(n)s parts of facts", "n")),
)
"""What the rows of the record are called when they are counted; a row counts as the first kind that fits."""


def say_saved(act) -> str:
    """Return what an act saved and took out: "3 facts, 3 citations and 1 person were saved."; "" where nothing."""
    rows = rows_written(act)
    saved, out = ({model: numbers[side] for model, numbers in rows.items()} for side in (0, 1))
    said = [
        sentence(saved, _("%(rows)s was saved."), _("%(rows)s were saved.")),
        sentence(out, _("%(rows)s was taken out."), _("%(rows)s were taken out.")),
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
