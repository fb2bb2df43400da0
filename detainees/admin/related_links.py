"""Links from a case or group case to its other rows, and links that add a row with the case filled in."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext as _

from detainees.models import (
    Allegation,
    Assurance,
    ConfidentialNote,
    CustodyEvent,
    Figure,
    Incident,
    Matter,
    Proceeding,
    Statement,
)

from .base import change_url


@dataclass
class Link:
    """A row in a list."""

    words: str
    url: str
    note: str = ""


@dataclass
class Listed:
    """The rows of one kind that belong to a case, and where to add one."""

    heading: str
    rows: list[Link] = field(default_factory=list)
    adds: list[Link] = field(default_factory=list)


class Lists:
    """Makes the lists of one case or matter, as far as the user may see them."""

    def __init__(self, request, subject):
        self.request, self.subject = request, subject
        self.back = f"{subject._meta.model_name}-{subject.pk}"
        self.lists = []

    def add(self, heading, rows, fill_in="", note=None):
        """List the rows; ``fill_in`` is the box of the new page that this case is put into, or several with words."""
        model = rows.model
        model_admin = admin.site.get_model_admin(model)
        if not model_admin.has_view_permission(self.request):
            return
        links = [Link(str(row), change_url(row, back=self.back), note(row) if note else "") for row in rows]
        listed = Listed(heading, links)
        if fill_in and model_admin.has_add_permission(self.request):
            boxes = fill_in if isinstance(fill_in, dict) else {fill_in: model._meta.verbose_name}
            page = reverse(f"admin:detainees_{model._meta.model_name}_add")
            for box, kind in boxes.items():
                filled = urlencode({box: self.subject.pk, "back": self.back})
                listed.adds.append(Link(_("Add %(kind)s") % {"kind": kind}, f"{page}?{filled}"))
        self.lists.append(listed)


def evaluation(row) -> str:
    """Return what we make of a row, where nobody has assessed it yet or it is internal."""
    notes = [row.get_evaluation_display()] if row.evaluation == "unassessed" else []
    return ", ".join(notes + ([row.get_visibility_display()] if row.visibility == "internal" else []))


def lists_of_detainee(request, detainee) -> list[Listed]:
    """Return what the record has about a person besides their own page."""
    lists = Lists(request, detainee)
    events = CustodyEvent.objects.filter(people=detainee).select_related("place")
    statements = Statement.objects.filter(
        pk__in=(detainee.statements.all() | detainee.statements_about.all()).values("pk")
    )
    lists.add(_("Custody"), events, "detainee", evaluation)
    lists.add(_("Proceedings"), Proceeding.objects.filter(people=detainee).distinct(), "detainee", evaluation)
    lists.add(_("Allegations"), Allegation.objects.filter(victims=detainee), "victims", evaluation)
    lists.add(_("Assurances"), Assurance.objects.filter(covers=detainee), "covers", evaluation)
    sides = {"speakers": _("statement by this person"), "about": _("statement about this person")}
    lists.add(_("Statements"), statements, sides, evaluation)
    lists.add(_("Figures"), Figure.objects.filter(detainee=detainee), "detainee", evaluation)
    lists.add(_("Group cases"), Matter.objects.filter(members=detainee), "members")
    lists.add(_("Confidential notes"), ConfidentialNote.objects.filter(detainee=detainee), "detainee")
    return lists.lists


def lists_of_matter(request, matter) -> list[Listed]:
    """Return what the record has about a matter besides its own page."""
    lists = Lists(request, matter)
    lists.add(_("Members"), matter.members.all())
    lists.add(_("Events"), matter.events.select_related("place"), "", evaluation)
    lists.add(_("Assurances"), Assurance.objects.filter(matter=matter), "matter", evaluation)
    lists.add(_("Group allegations"), Allegation.objects.filter(matter=matter), "matter", evaluation)
    lists.add(_("Statements"), Statement.objects.filter(matter=matter), "matter", evaluation)
    lists.add(_("Figures"), Figure.objects.filter(matter=matter), "matter", evaluation)
    lists.add(_("Incidents"), Incident.objects.filter(matters=matter), "", evaluation)
    return lists.lists
