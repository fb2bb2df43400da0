"""Plain words for a row that has no title or text: its kind, its date and whom it is about."""

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

MOST_NAMED = 3


def untitled(kind, on=None, people: Iterable | None = None) -> str:
    """Return what a row is called: “criminal proceedings, March 2004, Person 000123 (no title)”."""
    said = [str(part) for part in (kind, on, named(people)) if part]
    return _("%(said)s (no title)") % {"said": ", ".join(said)}


def named(people) -> str:
    """Return the first people of a relation by name, and how many more there are; "" for none."""
    if people is None:
        return ""
    names = [str(one) for one in people.all()[: MOST_NAMED + 1]]
    if len(names) > MOST_NAMED:
        more = people.count() - MOST_NAMED
        return _("%(names)s and %(number)s more") % {"names": ", ".join(names[:MOST_NAMED]), "number": more}
    return get_text_list(names, _("and")) if names else ""


def of_saved(row, relation: str):
    """Return the people that a saved row is bound to, None for a row that is not in the database."""
    return getattr(row, relation) if row.pk else None
