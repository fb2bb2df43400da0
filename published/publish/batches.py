"""Publish many cases: each alone, or together where they name each other; refused ones are listed.

Each case, or each set of cases that go together, is one transaction. What was refused leaves one line in the trail.
"""

from collections.abc import Callable, Iterable
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from detainees.document import NotPublishable
from detainees.models import Detainee, Edition, Matter
from detainees.models.trail import ATTEMPTS

from .review import approve_set, publish_set, submit_set
from .subjects import Refused, Unchanged, WaitsForOthers
from .trail import note_refusal


def submit_batch(subjects: Iterable[Detainee | Matter], *, by) -> "Batch":
    """Submit cases. Cases that name each other are submitted together."""
    return Batch({one.public_id: one for one in subjects}, partial(submit_set, by=by), shows=False).run("submit", by)


def approve_batch(editions: Iterable[Edition], *, by, solo_reason: str = "") -> "Batch":
    """Approve and publish versions that the approver has looked at. Cases that name each other go together."""
    items: dict[str, Detainee | Matter | Edition] = {one.subject.public_id: one for one in editions}
    return Batch(items, partial(approve_looked_at, by=by, solo_reason=solo_reason)).run("approve_and_publish", by)


def publish_batch(subjects: Iterable[Detainee | Matter], *, by, **given) -> "Batch":
    """Submit, approve and publish cases as ``publish`` does. Cases that name each other go together."""
    return Batch({one.public_id: one for one in subjects}, partial(publish_set, by=by, **given)).run("publish", by)


def approve_looked_at(editions: list[Edition], *, by, solo_reason: str) -> list[Edition]:
    """Approve versions together. Raise Refused if the approver has not looked at one of them.

    A candidate never changes, so who has looked at it has seen exactly what is published.
    """
    for edition in editions:
        if not edition.looks.filter(seen_by=by).exists():
            words = _("You have not looked at this version of %(subject)s. Open it and press “%(button)s”.")
            raise Refused(words % {"subject": edition.subject, "button": _("I have looked at this version")})
    return approve_set(editions, by=by, solo_reason=solo_reason)


class Batch:
    """The result for each case of a batch, by public id."""

    def __init__(self, items: dict[str, Detainee | Matter | Edition], act: Callable, *, shows: bool = True):
        """``act`` takes a list of items, all or none; ``shows`` is whether it makes them public."""
        self.items, self.act, self.shows = items, act, shows
        self.done: list[list[Edition]] = []
        """The editions made, those that went together in one list."""
        self.stays: dict[str, Refused | NotPublishable] = {}
        """What stays, and why."""

    def run(self, name: str, by) -> "Batch":
        """Do the act on each case, then on the smallest sets of cases that name each other."""
        for key in self.items:
            self.attempt([key])
        while going := self.smallest_set():
            self.attempt(going, last=True)
        for key, error in self.stays.items():
            note_refusal(self.items[key], by=by, words=f"{ATTEMPTS[name]}: {error.args[0]}")
        return self

    def attempt(self, keys: list[str], *, last: bool = False) -> None:
        """Do the act on some cases in one transaction. After the last attempt the cases wait for nothing any more."""
        try:
            with transaction.atomic():
                self.done.append(self.act([self.items[key] for key in keys]))
        except (Refused, NotPublishable) as error:
            self.stays |= dict.fromkeys(keys, Refused(error.args[0]) if last else error)
        else:
            self.stays = {key: error for key, error in self.stays.items() if key not in keys}

    def smallest_set(self) -> list[str]:
        """Return the fewest cases that were refused only because they name one another; empty where there are none."""
        waiting = [key for key, error in self.stays.items() if isinstance(error, WaitsForOthers)]
        return min(filter(None, map(self.all_that_go_with, waiting)), key=len, default=[])

    def all_that_go_with(self, key: str) -> list[str]:
        """Return a case with all that have to go together with it; empty where one of them cannot go."""
        found, new = [key], [key]
        while new:
            error = self.stays.get(new.pop())
            for people in error.waits_for if isinstance(error, WaitsForOthers) else []:
                if self.are_public(people):
                    continue
                person = next((one for one in people if self.may_go(one)), None)
                if person is None:
                    return []
                if person not in found:
                    found.append(person)
                    new.append(person)
        return found

    def are_public(self, people: tuple[str, ...]) -> bool:
        """Whether this batch has made one of these cases public."""
        return self.shows and any(one in self.items and one not in self.stays for one in people)

    def may_go(self, key: str) -> bool:
        """Whether a case of the batch may still go, or is submitted already."""
        error = self.stays.get(key)
        return key in self.items and (
            error is None or isinstance(error, WaitsForOthers) or (isinstance(error, Unchanged) and not self.shows)
        )
