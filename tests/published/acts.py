"""All that one person can do to one case, tried in every order.

What follows an act that was refused is what follows without it, and what an act does in a state that was reached before
is known: neither is tried twice.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field

import pghistory
from django.db import transaction
from django.db.models import Q

from casetracker.vocabulary import PublicationBasis
from detainees.models import Detainee, Edition, Name, RiskFlag
from published.publish import (
    NotPublishable,
    Refused,
    approve_and_publish,
    merge,
    open_proposals,
    propose_merge,
    propose_separation,
    publish,
    separate,
    submit,
    withdraw,
)

REASON = "A team of one."


@contextmanager
def acting(user):
    """What is inside is done by somebody who has logged in: the trail says who."""
    with pghistory.context(user=user.pk):
        yield


@dataclass
class Trial:
    """All that one person can do to one case, tried in every order."""

    case: Detainee
    person: object
    other: Detainee
    longest: int = 4
    tried: int = 0
    reached: dict = field(default_factory=dict)
    known: dict = field(default_factory=dict)
    by_one_person: list = field(default_factory=list)

    def edit(self):
        name = Name.objects.filter(detainee=self.case).first()
        name.text = {"Amina Testova": "Amina Testowa"}.get(name.text, "Amina Testova")
        name.save()

    def remove_flag(self):
        flags = RiskFlag.objects.filter(detainee=self.case)
        if not flags.exists():
            raise Refused("nothing to remove")
        flags.delete()

    def change_basis(self):
        case = Detainee.objects.get(pk=self.case.pk)
        consent = case.publication_basis == PublicationBasis.PUBLIC_INTEREST
        case.publication_basis = PublicationBasis.CONSENT if consent else PublicationBasis.PUBLIC_INTEREST
        case.save()

    def submit(self):
        submit(self.case, by=self.person)

    def approve(self, reason=""):
        for candidate in Edition.objects.of(self.case).waiting():
            return approve_and_publish(candidate, by=self.person, solo_reason=reason)
        raise Refused("nothing waits")

    def approve_alone(self):
        self.approve(REASON)

    def withdraw(self):
        withdraw(self.case, by=self.person)

    def publish_again(self):
        publish(self.case, by=self.person, solo_reason=REASON)

    def merge(self):
        """Propose it and do it: a proposal that was made earlier counts no more."""
        given = {"by": self.person, "into": self.other, "reason": REASON}
        propose_merge(self.case, **given)
        merge(self.case, **given)

    def separate(self):
        propose_separation(self.case, by=self.person, reason=REASON)
        separate(self.case, by=self.person, reason=REASON)

    EDITS = (edit, remove_flag, change_basis)
    MERGES = (merge, separate)
    ACTS = (*EDITS, submit, approve, approve_alone, withdraw, publish_again, *MERGES)

    def explore(self, done=(), edited=False):
        """Try every act after those done, and every act after it."""
        before = (edited, *self.state())
        for act in self.ACTS:
            self.tried += 1
            if self.may_lead_on(before, act, len(done) + 1):
                with undone():
                    self.attempt(before, act, done)

    def may_lead_on(self, before, act, length) -> bool:
        """Whether an act was not tried in this state, or leads to one that was reached by longer ways only."""
        if (before, act) not in self.known:
            return True
        after = self.known[before, act]
        return after is not None and length < self.reached.get(after, self.longest)

    def attempt(self, before, act, done):
        """Try one act in a state, note what it leads to, and try every act after it."""
        edited = before[0]
        number = Edition.objects.of(self.case).published().count()
        proposed_by_others = open_proposals(self.case).exclude(done_by=self.person).exists()
        self.known[before, act] = None
        try:
            with transaction.atomic(), acting(self.person):
                act(self)
        except (Refused, NotPublishable):
            return
        sequence = (*done, act.__name__)
        changed = edited or act in self.EDITS
        latest = Edition.objects.of(self.case).published().order_by("-number").first()
        if Edition.objects.of(self.case).published().count() > number:
            if changed or latest.submitted_by == self.person:
                self.by_one_person.append(sequence)
            changed = False
        if act in self.MERGES and (changed or not proposed_by_others):
            self.by_one_person.append(sequence)
        after = self.known[before, act] = (changed, *self.state())
        if len(sequence) < self.reached.get(after, self.longest):
            self.reached[after] = len(sequence)
            self.explore(sequence, changed)

    def state(self) -> tuple:
        """What the acts to come depend on: the record, its risks, what waits and what was published."""
        case = Detainee.objects.get(pk=self.case.pk)
        editions = Edition.objects.of(case)
        last = (
            editions.published()
            .order_by("-number")
            .values_list("sha256", "history_mark__risks", Q(withdrawn_at=None))[:1]
        )
        waiting = editions.waiting().values_list("sha256", "history_mark__risks", "submitted_by")
        names = tuple(case.names.values_list("text", flat=True))
        merged = case.merged_into_id
        return names, case.publication_basis, case.risk_flags.count(), merged, str([*waiting, *last])


@contextmanager
def undone():
    """Whatever is done inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
