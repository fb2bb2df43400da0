"""Types a whole case through the case screen, publishes it, and compares what its page says with what was typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from casetracker.dates import PartialDate
from detainees.models import Detainee
from tests.admin.case.case_form import add, open_screen, saved, screen_url, sent_by
from tests.published.shown import Shown, show

DATES = re.compile(r"(^|_)on$")
NEW = re.compile(r"^\+ *|\s*\([^)]*\)$")
"""What is typed around the name of something new: "+ Town 000101 (town, Country 000101)"."""

NOT_ON_THE_PAGE = frozenset(
    {"source", "language", "script", "begin_is", "end_is", "role", "kind", "sense", "level", "affects", "working_note"}
)
"""Boxes whose value is a code; what the page says of it stands in the fact's own ``says``."""


@dataclass(frozen=True)
class Typed:
    """One row as it is typed for a numbered fact of a case.

    ``inside`` is the ``name`` of the row it belongs to; ``says`` are further words that the page must have for it.
    """

    fact: str
    rows: str
    boxes: dict[str, str]
    source: str
    place: str = ""
    name: str = ""
    inside: str = ""
    says: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """A case to type: its rows, what its page must never say, and what the vocabulary cannot say yet."""

    label: str
    basis: str
    sources: dict[str, str]
    rows: tuple[Typed, ...]
    never: tuple[str, ...]
    cannot_be_said: dict[str, str] = field(default_factory=dict)


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


def type_case(client, case: Case) -> Detainee:
    """Type every row of a case and save it once; return the person on record."""
    sent = open_screen(client)
    sent["case-label"] = [case.label]
    prefixes: dict[str, str] = {}
    for row in case.rows:
        within = f"{prefixes[row.inside]}-" if row.inside else ""
        list_of_rows = f"{within}{row.rows}"
        number = int(sent[f"{list_of_rows}-TOTAL_FORMS"][0])
        prefix = f"{list_of_rows}-{number}"
        if row.rows == "names" and number == 1 and sent["names-0-text"] == [""]:
            prefix = "names-0"
            sent |= {f"{prefix}-{box}": [value] for box, value in row.boxes.items()}
        elif f"{list_of_rows}-0-id" in sent and row.rows in ("roles", "participations"):
            prefix = f"{list_of_rows}-0"
            sent |= {f"{prefix}-{box}": [value] for box, value in row.boxes.items()}
        else:
            sent = add(client, sent, list_of_rows, **row.boxes)
        if sent.get(f"{prefix}-evaluation") == ["unassessed"]:
            sent[f"{prefix}-evaluation"] = ["reported"]
        for box in ("begin_is", "end_is"):
            if sent.get(f"{prefix}-{box}") == [""] and row.boxes.get("kind") == "detention":
                sent[f"{prefix}-{box}"] = ["stated"]
        if row.name:
            prefixes[row.name] = prefix
        sent = cite(client, sent, prefix, case.sources[row.source], row.place)
    saved(client, sent)
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
            sent = sent_by(client.post(screen_url(person), {**sent, "open": prefix}))
        opened |= to_open
    boxes = [name for name, (value, *_) in sent.items() if SECOND.search(name) and value]
    saved(client, sent | {name: [sent[name][0] + CORRECTED] for name in boxes}, person)
    return len(boxes)


def rows_of(sent: dict[str, list[str]]) -> set[str]:
    """Return the prefix of each row of the screen that may be opened; citations have no text to edit."""
    lists = {name.removesuffix("-TOTAL_FORMS"): int(sent[name][0]) for name in sent if name.endswith("-TOTAL_FORMS")}
    return {f"{name}-{n}" for name, count in lists.items() if not name.endswith("citations") for n in range(count)}


def cite(client, sent, prefix: str, source: str, place: str):
    """Cite a row to its source, in its own row of citations."""
    if f"{prefix}-citations-TOTAL_FORMS" not in sent:
        return sent | ({f"{prefix}-source": [source]} if f"{prefix}-source" in sent else {})
    if sent[f"{prefix}-citations-TOTAL_FORMS"] == ["0"]:
        sent = add(client, sent, f"{prefix}-citations")
    return sent | {f"{prefix}-citations-0-source": [source], f"{prefix}-citations-0-locator": [place]}


def page_of(client, person) -> Shown:
    """Publish a case and return its page as a reader opens it."""
    answer = client.get(show(person, note="Typed.").get_absolute_url())
    assert answer.status_code == 200
    return Shown(answer.content.decode())


def differences(case: Case, page: Shown) -> list[str]:
    """Return what was typed and is not on the page, and what stands there and must not."""
    text = page.text
    typed = [(row.fact, words) for row in case.rows for words in words_of(row)]
    missing = [
        f"{fact}: “{words}” is not on the page" for fact, words in typed if words.casefold() not in text.casefold()
    ]
    said = [found[0] for word in case.never for found in re.finditer(rf".{{0,60}}(?:{word}).{{0,30}}", text)]
    return missing + [f"the page says “{words}”" for words in said]
