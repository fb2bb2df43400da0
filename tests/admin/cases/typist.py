"""Types a whole case through the case screen, publishes it, and compares what its page says with what was typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.urls import reverse

from casetracker.dates import PartialDate
from casetracker.vocabulary import STAYS
from detainees.models import Detainee
from tests.admin.case.case_form import boxes_by_script, open_screen, saved
from tests.admin.forms import FormReader
from tests.published.shown import Shown, show

DATES = re.compile(r"(^|_)on$")
NEW = re.compile(r"^\+ *|\s*\([^)]*\)$")
"""What is typed around the name of something new: "+ Town 000101 (town, Country 000101)"."""

NOT_ON_THE_PAGE = frozenset(
    {
        "source",
        "language",
        "script",
        "begin_is",
        "end_is",
        "role",
        "kind",
        "sense",
        "level",
        "affects",
        "alternative_to",
        "working_note",
    }
)
"""Boxes whose value is a code; what the page says of it stands in the fact's own ``says``."""


@dataclass(frozen=True)
class Typed:
    """One row as it is typed for a numbered fact of a case.

    ``inside`` is the ``name`` of the row it belongs to; ``says`` are further words that the page must have for it.
    Of a row that a do-no-harm rule keeps back, the page must have none of its words.
    """

    fact: str
    rows: str
    boxes: dict[str, str]
    source: str
    place: str = ""
    name: str = ""
    inside: str = ""
    says: tuple[str, ...] = ()
    is_kept_back: bool = False


@dataclass(frozen=True)
class Case:
    """A case to type: its rows, what its page must never say, and what the vocabulary cannot say yet."""

    label: str
    basis: str
    sources: dict[str, str]
    rows: tuple[Typed, ...]
    never: tuple[str, ...]
    not_expressible: dict[str, str] = field(default_factory=dict)


def words_of(row: Typed) -> Iterable[str]:
    """Yield what a reader must find on the page for a row."""
    for box, value in row.boxes.items():
        name = box.removesuffix("_en")
        if DATES.search(name):
            yield str(PartialDate.parse(value))
        elif name not in NOT_ON_THE_PAGE and not is_code(value):
            yield from (NEW.sub("", one) for one in value.split("; "))
    yield from row.says


def is_code(value: str) -> bool:
    """Whether a value is chosen from a list and not written."""
    return bool(re.fullmatch(r"[a-z_]+", value))


class BlankRows(FormReader):
    """The empty row of every kind, as the page fetches it once: its boxes, with placeholders in their names."""

    def __init__(self, client):
        super().__init__()
        self.of: dict[str, dict[str, list[str]]] = {}
        answer = client.get(reverse("admin:detainees_detainee_case_blank"))
        assert answer.status_code == 200
        self.feed(answer.content.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "template":
            self.sent = self.of[given["id"].removeprefix("new-")] = {}
        super().handle_starttag(tag, attrs)


class Screen:
    """A case screen as a browser with JavaScript has it: rows are made on the page, and sent once."""

    def __init__(self, client, case: Case):
        self.blank, self.sent, self.case = BlankRows(client).of, open_screen(client), case
        self.sent["case-label"] = [case.label]
        self.prefixes: dict[str, str] = {}

    def open(self, rows: str, prefix: str) -> str:
        """Make an empty row of a list; return its prefix."""
        number = self.sent.get(f"{prefix}-TOTAL_FORMS", ["0"])[0]
        for name, value in self.blank[rows].items():
            placed = name.replace("__list__", prefix).replace("__prefix__", number)
            self.sent[placed] = list(value)
        self.sent[f"{prefix}-TOTAL_FORMS"] = [str(int(number) + 1)]
        return f"{prefix}-{number}"

    def type(self, row: Typed) -> None:
        """Type a row, its source and the place in it."""
        rows = f"{self.prefixes[row.inside]}-{row.rows}" if row.inside else row.rows
        is_there = row.rows in ("names", "roles", "participations") and self.sent.get(
            f"{rows}-0-{FIRST[row.rows]}"
        ) == [""]
        prefix = f"{rows}-0" if is_there else self.open(row.rows, rows)
        wanted = {f"{prefix}-{box}": [self.number_or(value)] for box, value in row.boxes.items()}
        assert set(wanted) <= set(self.sent), set(wanted) - set(self.sent)
        self.sent |= wanted
        if self.sent.get(f"{prefix}-evaluation") == ["unassessed"]:
            self.sent[f"{prefix}-evaluation"] = ["reported"]
        for box in ("begin_is", "end_is"):
            if self.sent.get(f"{prefix}-{box}") == [""] and row.boxes.get("kind") in STAYS:
                self.sent[f"{prefix}-{box}"] = ["stated"]
        self.cite(prefix, row)
        if row.name:
            self.prefixes[row.name] = prefix

    def number_or(self, value: str) -> str:
        """Return the number on the screen of a row that a box names as "#name"; any other value as it is."""
        return str(int(self.prefixes[value[1:]].rpartition("-")[2]) + 1) if value.startswith("#") else value

    def cite(self, prefix: str, row: Typed) -> None:
        """Cite a row; evidence and alleged perpetrators have no citations of their own."""
        source = self.case.sources[row.source]
        citations = f"{prefix}-citations"
        if f"{citations}-TOTAL_FORMS" not in self.sent:
            self.sent |= {f"{prefix}-source": [source]} if f"{prefix}-source" in self.sent else {}
            return
        first = (
            f"{citations}-0" if self.sent[f"{citations}-TOTAL_FORMS"] != ["0"] else self.open("citations", citations)
        )
        self.sent |= {f"{first}-source": [source], f"{first}-locator": [row.place]}


FIRST = {"names": "text", "roles": "role", "participations": "own_begin_on"}
"""The box that tells whether the first row of a list still waits to be typed into."""


def type_case(client, case: Case) -> Detainee:
    """Type every row of a case and save it once; return the person on record."""
    screen = Screen(client, case)
    for row in case.rows:
        screen.type(row)
    saved(client, screen.sent)
    return Detainee.objects.get(label=case.label)


CORRECTED = " Corrected."
"""What the second edit adds to each text."""

SECOND = re.compile(r"-account_en$|-paraphrase_en$")


def corrected(case: Case) -> Case:
    """Return the case as it is after every text of it was edited."""

    def edited(row: Typed) -> Typed:
        texts = {box: value + CORRECTED for box, value in row.boxes.items() if SECOND.search(f"-{box}")}
        return replace(row, boxes=row.boxes | texts)

    return replace(case, rows=tuple(edited(row) for row in case.rows))


def edit_case(client, person: Detainee) -> int:
    """Open a saved case, edit the text of each row, save; return how many boxes were edited."""
    sent = open_screen(client, person)
    opened: set[str] = set()
    while to_open := rows_of(sent) - opened:
        for prefix in sorted(to_open):
            if f"{prefix}-revision" not in sent:
                sent |= boxes_by_script(client, person, sent, prefix)
        opened |= to_open
    boxes = [name for name, (value, *_) in sent.items() if SECOND.search(name) and value]
    saved(client, sent | {name: [sent[name][0] + CORRECTED] for name in boxes}, person)
    return len(boxes)


def rows_of(sent: dict[str, list[str]]) -> set[str]:
    """Return the prefix of each row of the screen that may be opened; citations have no text to edit."""
    lists = {name.removesuffix("-TOTAL_FORMS"): int(sent[name][0]) for name in sent if name.endswith("-TOTAL_FORMS")}
    return {f"{name}-{n}" for name, count in lists.items() if not name.endswith("citations") for n in range(count)}


def page_of(client, person) -> Shown:
    """Publish a case and return its page as a reader opens it."""
    answer = client.get(show(person, note="Typed.").get_absolute_url())
    assert answer.status_code == 200
    return Shown(answer.content.decode())


def differences(case: Case, page: Shown) -> list[str]:
    """Return what was typed and is not on the page, and what stands there and must not."""
    text = page.text
    missing = [
        f"{row.fact}: “{words}” is {'' if row.is_kept_back else 'not '}on the page"
        for row in case.rows
        for words in (row.says if row.is_kept_back else words_of(row))
        if (words.casefold() in text.casefold()) == row.is_kept_back
    ]
    said = [found[0] for word in case.never for found in re.finditer(rf".{{0,60}}(?:{word}).{{0,30}}", text)]
    return missing + [f"the page says “{words}”" for words in said]
