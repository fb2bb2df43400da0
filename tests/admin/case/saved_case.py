"""A saved case of a woman who shares most of her rows with a child, for tests that change it box by box."""

import re

from django.db.models import Q

from detainees import models
from detainees.admin.case import Screen
from detainees.admin.case.kinds import all_kinds
from tests import factories as make
from tests.admin.case.case_form import boxes_by_script, screen_url, sent_by

from .sample_values import MAKERS

NO_BOXES = {"revision", "links", "id", "DELETE"}
"""What the form of a row holds besides the boxes in which something is stated."""


def an_incident(both, **given):
    """An incident that an event of both people is connected with."""
    incident = make.make_incident(**given)
    make.make_event(people=both, incident=incident, kind="arrest")
    return incident


SHARED = {
    "incidents": an_incident,
    "events": lambda both, **given: make.make_event(people=both, **{"kind": "arrest", **given}),
    "proceedings": lambda both, **given: make.make_proceeding(people=both, **given),
    "allegations": lambda both, **given: make.make_allegation(victims=both, **given),
    "assurances": lambda both, **given: make.make_assurance(covers=both, transfers=[make.make_event()], **given),
    "statements": lambda both, **given: make.make_statement(
        quotation_language="en", speakers=both, about=[make.make_detainee()], **given
    ),
    "participations": lambda both, **given: SHARED["events"](both, **given).participations.get(detainee=both[0]),
    "roles": lambda both, **given: SHARED["proceedings"](both, **given).roles.get(detainee=both[0]),
    "figures": lambda both, **given: make.make_figure(detainee=both[0], **{"value_min": 1, **given}),
}
"""How a row is made that stands on the case by itself, of both people."""

PARTS = {
    "names": make.make_name,
    "identifiers": make.make_identifier,
    "details": make.make_detail,
    "statuses": make.make_status,
    "citations": lambda event, **given: make.cite(event, **given),
    "parties": make.make_proceeding_party,
    "charges": lambda **given: make.make_charge(against=[make.make_detainee()], **given),
    "decisions": lambda **given: make.make_decision(concerns=[make.make_detainee()], **given),
    "qualifications": make.make_qualification,
    "perpetrators": make.make_perpetrator,
    "evidence": make.make_evidence,
    "undertakings": make.make_undertaking,
    "assessments": make.make_assessment,
}
"""How a row is made that is part of another."""


class SavedCase:
    """The case, and what a browser holds of its screen."""

    def __init__(self, client):
        self.client, self.user = client, make.make_user()
        self.person, self.other = make.make_detainee("Amina Example"), make.make_detainee("子供 Example")
        self.wholes, self.made, self.named, self.saves = {"detainee": self.person}, {}, {}, 0
        self.page = None

    def row(self, kind, /, **given):
        """A row of a kind, made once for what it must hold."""
        key = kind.name, repr(given)
        if key not in self.made:
            self.made[key] = self.make(kind, **given)
        self.made[key].refresh_from_db()
        return self.made[key]

    def make(self, kind, /, **given):
        """Another row of a kind."""
        self.page = None
        if kind.name in SHARED:
            row = SHARED[kind.name]([self.person, self.other], **given)
            # The child's part is not cited, so that nothing but the part goes when the child is taken out.
            models.Citation.objects.filter(
                Q(participation__detainee=self.other) | Q(role__detainee=self.other)
            ).delete()
            return row
        if "effect" in given:
            given["affects"] = self.row(kind)
        if kind.name == "assessments":
            given["detainee"] = self.person
        column = kind.parent or "event"
        return PARTS[kind.name](**{column: self.whole(column)}, **given)

    def whole(self, column):
        """The row that others are part of."""
        if column not in self.wholes:
            model = models.Citation._meta.get_field(column).related_model
            self.wholes[column] = self.make(next(kind for kind in all_kinds() if kind.model is model))
        return self.wholes[column]

    def two_of(self, model):
        """Two rows that a box can name."""
        if model not in self.named:
            maker = MAKERS.get(model) or (lambda: make.make_term(model))
            self.named[model] = [maker(), maker()]
        return self.named[model]

    def boxes_of(self, kind) -> list:
        """The boxes of a saved row of a kind, each with its name."""
        row, screen = self.row(kind), Screen(self.user, self.person)
        name, key = self.line_of(kind, row)
        form = screen.opened(name, str(key), "row-0")
        if name != kind.name:
            form = next(one for part in form.parts for one in part if one.instance == row)
        return [(name, field) for name, field in form.fields.items() if name not in NO_BOXES]

    def line_of(self, kind, row) -> tuple[str, int]:
        """The list and the key of the line that opens a row: its own, or that of the row it is part of."""
        if not kind.is_own_row and kind.name != "citations":
            return kind.name, row.pk
        column = kind.parent or "event"
        return f"{column}s", getattr(row, f"{column}_id")

    def opened(self, kind, row) -> tuple[str, dict]:
        """The prefix of a row, and what a browser would send from the screen once the script has put its boxes there.

        The page is read once, its rows each time they are opened; each save has a token, as each page would.
        """
        self.page = self.page or sent_by(self.client.get(screen_url(self.person), {"draft": "none"}))
        self.saves += 1
        sent = {**self.page, "token": [f"save {self.saves}"]}
        sent |= self.boxes(sent, *self.line_of(kind, row))
        return prefix_of(sent, kind.name, row.pk), sent

    def boxes(self, sent, name, key) -> dict:
        """What the boxes of one row hold, as the script asks for them."""
        return boxes_by_script(self.client, self.person, sent, prefix_of(sent, name, key))

    def other_rows(self, box) -> list:
        """Two other rows of the list of a row, each with what is typed for it."""
        others = [self.make(box.kind), self.make(box.kind)]
        if box.kind.is_own_row:  # the list has one row, of one person
            return [(one, f"[{one.public_id}]") for one in others]
        _prefix, sent = self.opened(box.kind, box.row)
        prefixes = [prefix_of(sent, box.kind.name, one.pk) for one in others]
        return [(one, str(int(it.rpartition("-")[2]) + 1)) for one, it in zip(others, prefixes, strict=True)]

    def stands_in(self, box) -> list:
        """The rows that a box of several names at first."""
        return [self.other] if box.name == "people" else list(getattr(box.row, box.name).all())

    def links_of(self, box) -> tuple[str, str, str]:
        """The table in which a box of several is kept, and its columns for the row and for what is named."""
        name = box.kind.shared if box.name == "people" else box.name
        if name in ("participations", "roles"):
            links = box.kind.model._meta.get_field(name)
            return links.related_model._meta.db_table, links.field.column, "detainee_id"
        links = box.kind.model._meta.get_field(name)
        return links.remote_field.through._meta.db_table, links.m2m_column_name(), links.m2m_reverse_name()


def prefix_of(sent, name: str, key: int) -> str:
    """The prefix of the row with a key in a list of that name."""
    of_the_list = re.compile(rf"^((?:.*-)?{name}-\d+)-id$")
    found = [match[1] for box in sent if (match := of_the_list.match(box)) and sent[box] == [str(key)]]
    assert found, (name, key, [(box, sent[box]) for box in sent if box.endswith("-id")])
    return found[0]
