"""Validate query parameters: an unknown one is named in an answer with status 400, never ignored.

A list whose filter is ignored shows everybody, and looks like the answer to what was asked.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import wraps

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|igshid|mc_[ce]id|ref_src")
"""What other sites add to a link that is shared. It asks for nothing."""

FOR_MACHINES = (".csv", ".json", ".jsonl", ".svg", ".xml", "/feed/")
LONGEST = 60
MOST = 5


def understands(*once: str):
    """Let a view answer only where an address has no other parameters than these, each once."""

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **given):
            wrong = not_understood(request.GET, once)
            return refused(request, wrong) if wrong else view(request, *args, **given)

        return answer

    return decorate


def not_understood(asked: QueryDict, once: Iterable[str], many: Iterable[str] = ()) -> list[str]:
    """Return, in words, what an address asks for that is not understood; "" where all is.

    ``once`` are the parameters that may be given once, ``many`` those that may have several values.
    """
    once, many = list(once), list(many)
    names = [name for name in asked if not TRACKING.fullmatch(name)]
    unknown = [unknown_words(name, once + many) for name in names if name not in once + many]
    twice = [name for name in names if name in once and len({one.strip() for one in asked.getlist(name)}) > 1]
    said = [*unknown, *(_("“%(name)s” is given more than once.") % {"name": name} for name in twice)]
    return said[:MOST]


def unknown_words(name: str, known: list[str]) -> str:
    """Say that a parameter is not known, and which may be meant."""
    shown = "".join(char if char.isprintable() else "�" for char in name[:LONGEST])
    alike = get_close_matches(name[:LONGEST], known, n=1)
    if alike:
        return _("“%(name)s” is not known here. Did you mean “%(meant)s”?") % {"name": shown, "meant": alike[0]}
    return _("“%(name)s” is not known here.") % {"name": shown}


def no_value(name: str, value: str) -> str:
    """Say that a value of a parameter is not found in the public record."""
    shown = "".join(char if char.isprintable() else "�" for char in value[:LONGEST])
    return _("“%(name)s” cannot be “%(value)s” here.") % {"value": shown, "name": name}


def refused(request, wrong: list[str]) -> HttpResponse:
    """Return status 400 with what is not understood: as a page, or as plain text to a program."""
    if request.path_info.endswith(FOR_MACHINES):
        return in_words(wrong)
    return render(request, "published/not_understood.html", {"wrong": wrong}, status=400)


def in_words(wrong: Iterable[str]) -> HttpResponse:
    """Return status 400 with what is wrong with an address, one thing a line."""
    lines = "".join(f"{one}\n" for one in wrong)
    return HttpResponse(lines, status=400, content_type="text/plain; charset=utf-8")
