"""For every box of a saved row what is typed into it, and what the record must hold then.

The boxes come from the form that the page shows, so a new one is tried as soon as it is there. What stands here by name
is only where a rule of the record binds a box to another.
"""

from dataclasses import dataclass

from django import forms

from casetracker.date_fields import PartialDateFormField
from casetracker.vocabulary.people import IN_WORDS
from detainees import models
from detainees.admin.case.kinds import SIDE
from detainees.admin.case.lookup import label_of
from detainees.admin.case.widgets import PersonOrAll, RowNumber, Typed, TypedMany
from detainees.fields import TextFormField
from tests import factories as make

from .record import Change

MAKERS = {
    models.Assurance: make.make_assurance,
    models.CustodyEvent: make.make_event,
    models.Detainee: make.make_detainee,
    models.Incident: make.make_incident,
    models.Matter: make.make_matter,
    models.Party: make.make_party,
    models.Place: make.make_place,
    models.Proceeding: make.make_proceeding,
    models.Source: make.make_source,
}
"""How a row is made that a box can name; the open vocabularies are made as terms."""

GIVEN = {
    ("details", "place"): {"value": {"en": "as stated"}},
    ("details", "on"): {"value": {"en": "as stated"}},
    ("details", "number"): {"value": {"en": "as stated"}},
    ("details", "sex"): {"kind": "sex", "place": None, "value": {"en": "as stated"}},
    ("events", "end_on"): {"kind": "detention"},
    ("events", "mode"): {"kind": "cross_border_transfer"},
    ("events", "release_reason"): {"kind": "release"},
    ("participations", "own_end_on"): {"kind": "detention"},
    ("figures", "value_max"): {"value_min": 2},
    ("decisions", "effect"): {"effect": "quashes"},
    ("decisions", "affects"): {"effect": "quashes"},
    ("decisions", "final_on"): {"finality": "final"},
    ("decisions", "absent_words"): {"absence": "in_absentia"},
    ("decisions", "categories"): {"kind": "intl_wgad_opinion"},
    ("undertakings", "qualifier"): {"qualified": "yes"},
    ("assessments", "until_on"): {"result": "kept_for_a_time"},
}
"""What the row must hold before anything can be typed into a box."""

BOUND = frozenset(
    {
        ("names", "text"),
        ("citations", "source"),
        ("figures", "words"),
        ("charges", "words"),
        ("decisions", "affects"),
        ("decisions", "effect"),
        ("parties", "words"),
        ("qualifications", "asserted_by_words"),
        ("statements", "paraphrase"),
    }
)
"""Boxes that a rule lets nobody empty alone."""

AVOIDED = {
    "kind": {"main", *IN_WORDS},  # there is a main name already; such a detail has no place
    "evaluation": {"disputed"},  # needs a note
    "modality": {"inferred_by_us"},  # needs a reason
    "stated_as": {"some_members_unidentified", "class"},  # needs a matter; nobody is named
    "result": {"breach_found", "kept_for_a_time"},  # need a body, a date
}
"""Terms that a rule binds to another box."""

DATES = (("May 2003", "2003-05"), ("3 June 2003", "2003-06-03"))
LATER = (("May 2013", "2013-05"), ("3 June 2013", "2013-06-03"))
ENDS = ("end", "until", "outcome", "final")


@dataclass(frozen=True)
class Step:
    """One thing typed: the boxes with what stands in them then, and the changes; None where it must be refused."""

    act: str
    typed: dict[str, str]
    changes: list[Change] | None


class Box:
    """One box of one saved row."""

    def __init__(self, kind, name, field, row, case):
        self.kind, self.name, self.field, self.row, self.case = kind, name, field, row, case
        self.table = row._meta.db_table

    def steps(self) -> list[Step]:
        """Return what is typed one after the other, each after the one before was saved.

        Boxes that every fact has, from one declaration, are filled and emptied; all others are changed as well.
        """
        for sort, steps in STEPS:
            if isinstance(self.field, sort):
                steps = list(steps(self))
                return steps[:1] + steps[1:][-1:] if self.name in SIDE else steps
        raise AssertionError(f"Nobody has said how to type into {self.kind.name}.{self.name}: {self.field}")

    @property
    def may_be_empty(self) -> bool:
        """Whether the box can be emptied alone."""
        return not self.field.required and (self.kind.name, self.name) not in BOUND

    def step(self, act, value, typed="", **boxes) -> Step:
        """Return a step after which the column holds a value."""
        column = f"{self.name}_id" if isinstance(self.field, Typed | RowNumber | PersonOrAll) else self.name
        change = Change("update", self.table, self.row.pk, {column: value})
        return Step(act, boxes or {self.name: typed}, [change])

    def emptied(self, value=None, **boxes) -> Step:
        """Return the step that empties the box, refused where it must not be empty."""
        if self.may_be_empty:
            return self.step("clear", value, **(boxes or {self.name: ""}))
        return Step("clear refused", boxes or {self.name: ""}, None)

    def values(self, pairs, empty=""):
        """Yield the steps of a box in which one thing is typed after another: filled, changed, emptied."""
        (first, kept), (second, kept_then) = pairs
        was_empty = getattr(self.row, self.name) in (None, "", {})
        yield self.step("fill" if was_empty else "change", kept, first)
        yield self.step("change", kept_then, second)
        yield self.emptied(empty)

    def of_words(self):
        if "language" in self.name:
            return self.values((("fr", "fr"), ("ar", "ar")))
        if self.name == "categories":
            return self.values((("I", "I"), ("II, V", "II, V")))
        if isinstance(self.row, models.Name):  # other letters would move the script of the name with them
            return self.values((("Words one", "Words one"), ("Words ÷ 2", "Words ÷ 2")))
        return self.values((("Words one", "Words one"), ("Слова ÷ 2", "Слова ÷ 2")))

    def of_number(self):
        return self.values((("7", 7), ("9", 9)), None)

    def of_date(self):
        return self.values(LATER if any(one in self.name for one in ENDS) else DATES)

    def of_text(self):
        """A text is typed in two languages, and each is kept beside the other."""
        now = dict(getattr(self.row, self.name) or {})
        for act, code, words in (("fill", "en", "Words one"), ("change", "en", "Words two"), ("add", "ar", "كلمات")):
            now = {**now, code: words}
            yield self.step(act, now, **{f"{self.name}_{code}": words})
        yield self.emptied({}, **{f"{self.name}_en": "", f"{self.name}_ar": ""})

    def of_term(self):
        stands = getattr(self.row, self.name)
        terms = [one for one, _label in self.field.choices if one and one not in AVOIDED.get(self.name, ())]
        terms = [one for one in terms if one != stands]
        for term in dict.fromkeys((terms[0], terms[-1])):
            yield self.step("change", term, term)
        if "" in dict(self.field.choices):
            yield self.emptied("")

    def of_named(self):
        """Of the source of a citation: emptied it would be the one at the top, and none is there."""
        pairs = [(label_of(row), row.pk) for row in self.case.two_of(self.field.model)]
        return self.values(pairs, None)

    def of_number_of_row(self):
        for row, number in self.case.other_rows(self):
            yield self.step("change", row.pk, number)
        yield self.emptied(None)

    def of_one_or_all(self):
        yield self.step("change", None, "all")
        yield self.step("change", self.case.person.pk, "person")
        yield self.emptied()

    def of_several(self):
        """Add one, remove one, replace all, clear."""
        first = list(self.case.stands_in(self))
        second, third = self.case.two_of(self.field.model)
        for act, before, after in (
            ("add", first, [*first, second]),
            ("remove", [*first, second], [second]),
            ("replace", [second], [*first, third]),
            ("clear", [*first, third], []),
        ):
            typed = {self.name: "; ".join(label_of(one) for one in after)}
            refused = self.field.required and not after
            yield Step(f"{act} refused" if refused else act, typed, None if refused else self.linked(before, after))

    def linked(self, before, after) -> list[Change]:
        """Return the links that must have come and gone."""
        table, own, other = self.case.links_of(self)
        made = [Change("insert", table, 0, {own: self.row.pk, other: one.pk}) for one in after if one not in before]
        gone = [Change("delete", table, 0, {own: self.row.pk, other: one.pk}) for one in before if one not in after]
        return made + gone

    def of_part(self):
        """From the side of who speaks to that of whom it is about, and to both."""
        row, person, stands = self.row.pk, self.case.person.pk, {"speakers"}
        for part in ("about", "both", "about", "speakers"):
            sides = {"speakers", "about"} if part == "both" else {part}
            verbs = [("insert", side) for side in sides - stands] + [("delete", side) for side in stands - sides]
            tables = [(verb, getattr(models.Statement, side).through._meta.db_table) for verb, side in verbs]
            links = {"statement_id": row, "detainee_id": person}
            yield Step("change", {self.name: part}, [Change(verb, table, 0, links) for verb, table in tables])
            stands = sides


STEPS = (
    (TypedMany, Box.of_several),
    (Typed, Box.of_named),
    (RowNumber, Box.of_number_of_row),
    (PersonOrAll, Box.of_one_or_all),
    (TextFormField, Box.of_text),
    (PartialDateFormField, Box.of_date),
    (forms.TypedChoiceField, Box.of_term),
    (forms.ChoiceField, Box.of_part),
    (forms.IntegerField, Box.of_number),
    (forms.CharField, Box.of_words),
)
"""How each type of box is typed into, the more special type first."""
