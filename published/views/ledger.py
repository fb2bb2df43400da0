"""The promises tracker: its tables, the cases behind each number, and its rows."""

import csv
from itertools import chain
from typing import Any
from urllib.parse import urlencode

from django.http import StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Result, Serves
from published.ledger.behind import (
    NO_CODE,
    Behind,
    as_code,
    pages_of_some,
    people_of_line,
    people_transferred,
    with_promises,
    with_transfers,
)
from published.ledger.sheet import HEADINGS, sheet_rows
from published.ledger.table import OF_SOME, is_a_column, ledger_lines, number_of_assurances, pairs
from published.ledger.totals import NOT_REVIEWED, REVIEWED, WRITTEN, transferred
from published.ledger.words import COLUMNS
from published.lists.paging import CURSORS, Page, page_of
from published.lists.parameters import no_value, refused, understands
from published.models.ledger import Known, Later, LedgerTransfer, Watched
from published.views.caching import asked_again
from published.views.cases import document_of

LINES, MATTERS = 100, 10


SIDES = ("giver", "receiver")


@asked_again
@understands(*SIDES)
def ledger(request):
    """Promised, and what happened, over all assurances. Seven queries, however many cases there are."""
    every, totals = ledger_lines(), transferred()
    chosen = {side: request.GET.get(side, "") for side in SIDES}
    known = {side: {getattr(row, side) for row in [*every, *totals]} | {""} for side in SIDES}
    if wrong := [no_value(side, code) for side, code in chosen.items() if code not in known[side]]:
        return refused(request, wrong)
    lines = [line for line in every if fits(line, chosen)]
    assurances = number_of_assurances()
    context = {
        "chosen": chosen,
        "givers": offered(every, "giver"),
        "receivers": offered(every, "receiver"),
        "columns": list(COLUMNS.values()),
        "person": pairs(lines[:LINES], Serves.PERSON, assurances),
        "state": pairs(lines[:LINES], Serves.STATE, assurances),
        "more": len(lines) > LINES,
        "transferred": [one for one in totals if fits(one, chosen)][:LINES],
        "matters": matters_that_warn(chosen),
    }
    return render(request, "published/ledger.html", context)


def fits(row, chosen: dict[str, str]) -> bool:
    """Whether a row is of the giver and the receiver chosen."""
    return all(not code or getattr(row, side) == code for side, code in chosen.items())


def offered(lines, side: str) -> list[tuple[str, str]]:
    """Return the givers or receivers that can be chosen, each with its name."""
    names = {getattr(line, side): getattr(line, f"{side}_name") for line in lines if getattr(line, side)}
    return sorted(names.items(), key=lambda one: one[1].casefold())


def matters_that_warn(chosen: dict[str, str]) -> list[Behind]:
    """Return the matters whose pages tell of a risk that was known, of nobody by name: the first few."""
    given = {side: code for side, code in chosen.items() if code}
    rows = LedgerTransfer.objects.filter(is_person=False, **given).exclude(known=Known.NONE)
    rows = rows.select_related("case__current__content").order_by("case")[:MATTERS]
    cases = {row.case.pk: row.case for row in rows}.values()
    return [with_transfers(case, document_of(case.current), given) for case in cases if has_content(case)]


def has_content(case) -> bool:
    """Whether the text of a case is there to be read."""
    return hasattr(case.current, "content")


LINE = {"serves": "serves", "giver": "giver", "receiver": "receiver", "kind": "promise"}
"""The columns of a line, and how an address names them."""


@asked_again
@understands(*LINE.values(), "result", *CURSORS)
def cases(request):
    """The cases behind one number of the ledger, each with the result in words. Two queries."""
    line = {name: as_code(request.GET.get(asked, "")) for name, asked in LINE.items()}
    result = request.GET.get("result", "")
    of_some = result == OF_SOME
    wrong = [] if is_a_column(result) else [no_value("result", result)]
    wrong += [] if line["serves"] in ("", *Serves.values) else [no_value("serves", line["serves"])]
    if wrong := wrong + no_codes(request.GET, LINE.values()):
        return refused(request, wrong)
    found = pages_of_some(line) if of_some else people_of_line(line, result)
    page = page_of(found, request.GET, by="slug" if of_some else "sort_key")
    shown = [one if of_some else one.case for one in page.rows]
    query = {asked: request.GET.get(asked, "") for asked in (*LINE.values(), "result")}
    context = {
        "number": found.count(),
        "rows": [with_promises(case, document_of(case.current), line, result) for case in shown if has_content(case)],
        "result": result,
        "result_words": Result.label_of(result) if result in Result.values else "",
        "of_some": of_some,
        "serves_state": line["serves"] == Serves.STATE,
        **around(page, reverse("published:ledger-cases"), query),
    }
    return render(request, "published/ledger_cases.html", context, status=page.status)


def no_codes(asked, names) -> list[str]:
    """Return, in words, which parameters of an address can be the code of nothing."""
    return [no_value(name, asked[name]) for name in names if as_code(asked.get(name, "")) == NO_CODE]


@asked_again
@understands(*SIDES, "known", "reviewed", "watched", "again", "alleged", *CURSORS)
def transfers(request):
    """People under assurances: what was on record before the transfer, and what came after. Two queries."""
    chosen = {name: as_code(request.GET[name]) for name in SIDES if name in request.GET}
    chosen |= {name: values.get(request.GET[name]) for name, values in FACETS.items() if request.GET.get(name)}
    pair = {name: code for name, code in chosen.items() if name in SIDES}
    wrong = [no_value(name, request.GET[name]) for name, value in chosen.items() if value is None]
    if wrong := wrong + no_codes(request.GET, SIDES):
        return refused(request, wrong)
    found = people_transferred(chosen)
    page = page_of(found, request.GET, by="sort_key")
    query = {name: request.GET[name] for name in (*SIDES, *FACETS) if name in request.GET}
    context = {
        "number": found.count(),
        "rows": [
            with_transfers(row.case, document_of(row.case.current), pair) for row in page.rows if has_content(row.case)
        ],
        "chosen": [words_for(name, chosen[name]) for name in FACETS if chosen.get(name) is not None],
        "is_filtered": bool(query),
        **around(page, reverse("published:ledger-transfers"), query),
    }
    return render(request, "published/ledger_transfers.html", context, status=page.status)


def words_for(name: str, value: str | bool) -> str:
    """Return what was chosen, in words."""
    sentence, values = SAID[name]
    return sentence % {"what": values[value]}


def by_code(vocabulary) -> dict[str, str]:
    """Return the codes of a vocabulary that an address may name."""
    return {code: code for code in vocabulary.values}


FACETS = {
    "known": by_code(Known),
    "reviewed": {words: value for value, words in WRITTEN.items()},
    "watched": by_code(Watched),
    "again": by_code(Later),
    "alleged": by_code(Later),
}
"""What an address may choose of transfers, and its values as they are stored."""

SAID: dict[str, tuple[Promise, dict[Any, Promise]]] = {
    "known": (_("fear or risk: %(what)s"), {one.value: one.label for one in Known}),
    "reviewed": (_("review beforehand: %(what)s"), {True: REVIEWED, False: NOT_REVIEWED}),
    "watched": (_("afterwards: %(what)s"), {one.value: one.label for one in Watched}),
    "again": (_("custody again: %(what)s"), {one.value: one.label for one in Later}),
    "alleged": (_("ill-treatment alleged: %(what)s"), {one.value: one.label for one in Later}),
}
"""What was chosen, as the page repeats it."""


def around(page: Page, path: str, query: dict[str, str]) -> dict:
    """Return the note of a page and the addresses of the pages around it ("" where there is none)."""
    return {
        "note": page.note,
        "next": page.next and f"{path}?{urlencode({**query, 'after': page.next})}",
        "previous": page.previous and f"{path}?{urlencode({**query, 'before': page.previous})}",
    }


BOM = "\ufeff"
"""Stands first in a file of CSV: without it Excel takes UTF-8 for the alphabet of the computer it runs on."""


class Echo:
    """A file that hands back what is written to it, so that a table can be sent row by row."""

    def write(self, text: str) -> str:
        """Return the text."""
        return text


@asked_again
@understands()
def rows(request):
    """Every row behind the ledger as CSV, sent as it is read."""
    writer = csv.writer(Echo())
    lines = chain([BOM], (writer.writerow(row) for row in chain([HEADINGS], sheet_rows())))
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="ledger.csv"'
    return answer
