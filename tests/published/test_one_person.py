"""One person never publishes a case that needs two, by whatever acts, in whatever order.

Every sequence of acts by one person is tried on a case with a risk. What follows an act that was refused is what
follows without it, and what an act does in a state that was reached before is known: neither is tried twice.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field

import pghistory
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction
from django.db.models import Q

from casetracker.vocabulary import PublicationBasis
from detainees.models import Detainee, Edition, Name, RiskFlag
from published.models import PublicEdition
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
from tests import factories as make

pytestmark = pytest.mark.django_db

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


@pytest.fixture
def author():
    return make.make_user("author-of-all")


@pytest.fixture
def person():
    return make.make_user("one-person")


@pytest.fixture
def case(author):
    with acting(author):
        case = make.make_detainee(name="Amina Testova")
        make.make_risk_flag(detainee=case, kind="family_in_reach")
    return case


def never_published(case, author):
    """Nobody has submitted it yet."""


def published_by_two(case, author):
    approve_and_publish(submit(case, by=author), by=make.make_user())


def candidate_of_a_colleague(case, author):
    published_by_two(case, author)
    with acting(author):
        make.make_name(detainee=case)
    submit(case, by=author)


def merge_proposed_by_a_colleague(case, author):
    published_by_two(case, author)
    propose_merge(case, by=author, into=Detainee.objects.get(names__text="Other Testova"), reason=REASON)


def merged_by_two(case, author):
    merge_proposed_by_a_colleague(case, author)
    merge(case, by=make.make_user(), into=Detainee.objects.get(names__text="Other Testova"), reason=REASON)


BEGINNINGS = [
    (never_published, 4),
    (published_by_two, 4),
    (candidate_of_a_colleague, 4),
    (merge_proposed_by_a_colleague, 3),
    (merged_by_two, 4),
]
"""What others have done, and how many acts of one person follow it."""


@pytest.fixture
def other(author):
    """A public record of the same woman, with no risk."""
    with acting(author):
        other = make.make_detainee(name="Other Testova")
    return publish(other, by=author, approved_by=make.make_user()).subject


@pytest.mark.parametrize(("begin", "longest"), BEGINNINGS)
def test_no_sequence_of_acts_by_one_person_publishes_or_merges_a_case_with_a_risk(
    begin, longest, case, other, author, person, record_property
):
    begin(case, author)
    trial = Trial(case, person, other, longest)
    trial.explore()
    sequences = sum(len(Trial.ACTS) ** length for length in range(1, longest + 1))
    record_property("sequences", f"{sequences}, in {trial.tried} acts")
    assert trial.by_one_person == []
    assert trial.tried > 100


def test_of_a_case_without_a_risk_one_person_with_a_reason_does(person):
    trial = Trial(make.make_detainee(), person, make.make_detainee())
    with acting(person):
        trial.edit()
        trial.submit()
        with pytest.raises(Refused, match="To publish alone, give a reason"):
            trial.approve()
        trial.approve_alone()
    assert Edition.objects.get().solo_reason == REASON


def alone(case, person):
    """Publish a case by one person, who gives a reason."""
    with acting(person):
        return publish(case, by=person, solo_reason=REASON)


def test_a_risk_taken_away_counts_until_a_second_person_has_approved_and_says_who_took_it(case, author, person):
    published_by_two(case, author)
    with acting(person):
        case.risk_flags.all().delete()
        make.make_name(detainee=case)
    with pytest.raises(Refused, match="one-person has removed a risk noted for Amina Testova.*family in reach"):
        alone(case, person)
    approve_and_publish(submit(case, by=person), by=make.make_user())
    make.make_name(detainee=case)
    assert alone(case, person).number == 3


def moved(case, person):
    RiskFlag.objects.filter(detainee=case).update(detainee=make.make_detainee())


def lowered_and_removed(case, person):
    RiskFlag.objects.filter(detainee=case).update(kind="no_contact_since")
    case.risk_flags.all().delete()


def removed_put_back_and_removed(case, person):
    case.risk_flags.all().delete()
    make.make_risk_flag(detainee=case, kind="family_in_reach").delete()


def merged_into_a_fresh_record(case, person):
    fresh = make.make_detainee(name="Amina Testova")
    propose_merge(case, by=person, into=fresh, reason="The same person.")
    merge(case, by=make.make_user(), into=fresh, reason="The same person.")
    return fresh


@pytest.mark.parametrize("act", [moved, lowered_and_removed, removed_put_back_and_removed, merged_into_a_fresh_record])
@pytest.mark.parametrize("begin", [never_published, published_by_two])
def test_a_risk_is_not_lost_by_moving_changing_or_merging(act, begin, case, author, person):
    begin(case, author)
    with acting(person):
        subject = act(case, person) or case
        make.make_name(detainee=subject)
    with pytest.raises(Refused, match="A second person must approve"):
        alone(subject, person)
    with pytest.raises(Refused, match="You have changed the case"), acting(person):
        approve_and_publish(submit(subject, by=author), by=person, solo_reason=REASON)


def test_who_took_a_risk_of_a_member_away_does_not_approve_the_matter_that_another_submits(case, author, person):
    matter = make.make_matter(members=[case])
    published_by_two(matter, author)
    with acting(person):
        case.risk_flags.all().delete()
    with acting(author):
        matter.group_words = "the women"
        matter.save()
    candidate = submit(matter, by=author)
    with pytest.raises(Refused, match="You have removed a risk"):
        approve_and_publish(candidate, by=person)
    assert approve_and_publish(candidate, by=make.make_user()).number == 2


@pytest.mark.parametrize("act", ["risk", "member"])
def test_a_matter_keeps_the_risks_of_its_members_until_a_second_person_approves(act, case, author, person):
    matter = make.make_matter(members=[case])
    published_by_two(matter, author)
    with acting(person):
        case.risk_flags.all().delete() if act == "risk" else matter.members.clear()
        matter.group_words = "the women"
        matter.save()
    with pytest.raises(Refused, match="A second person must approve"):
        alone(matter, person)
    approve_and_publish(submit(matter, by=person), by=make.make_user())
    matter.refresh_from_db()
    matter.group_words = "the two women"
    matter.save()
    assert alone(matter, person).number == 3


def test_who_changed_any_row_of_a_case_with_a_risk_does_not_approve_it(case, author, person):
    event = make.make_event(people=[case], kind="arrest")
    published_by_two(case, author)
    with acting(person):
        event.citations.update(locator="p. 7")
    with pytest.raises(Refused, match="You have changed the case since its last edition"):
        approve_and_publish(submit(case, by=author), by=person, solo_reason=REASON)
    assert approve_and_publish(Edition.objects.waiting().get(), by=make.make_user()).number == 2


def test_without_a_risk_who_changed_the_case_approves_with_a_reason_and_readers_are_told(author, person):
    case = make.make_detainee()
    with acting(person):
        make.make_name(detainee=case)
    candidate = submit(case, by=author)
    with pytest.raises(Refused, match="You have changed the case.*To publish alone, give a reason"):
        approve_and_publish(candidate, by=person)
    assert approve_and_publish(candidate, by=person, solo_reason=REASON).solo_reason == REASON
    assert PublicEdition.objects.get().alone


def test_a_change_that_an_edition_holds_already_is_no_change_since(case, author, person):
    with acting(person):
        make.make_name(detainee=case)
    published_by_two(case, author)
    with acting(author):
        make.make_name(detainee=case)
    assert approve_and_publish(submit(case, by=author), by=person).number == 2


def test_an_account_of_nobody_is_no_second_person(case, author, person):
    nobody = make.make_user(is_active=False)
    with pytest.raises(Refused, match="with which nobody can log in"):
        approve_and_publish(submit(case, by=nobody), by=person, solo_reason=REASON)
    with pytest.raises(Refused, match="with which nobody can log in"):
        approve_and_publish(submit(make.make_detainee(), by=author), by=nobody)


def test_a_review_day_that_has_come_is_not_put_off_by_one_person(author, person):
    case = make.make_detainee(basis_review_on="2026-02-01")
    published_by_two(case, author)
    with acting(person):
        Detainee.objects.filter(pk=case.pk).update(basis_review_on="2100-01-01")
        make.make_name(detainee=case)
    with pytest.raises(Refused, match="2026-02-01, and that day was changed since"):
        alone(case, person)


def test_the_database_itself_refuses_one_person_where_a_risk_was_taken_away(case, person):
    case.risk_flags.all().delete()
    candidate = submit(case, by=person)
    said = {"number": 1, "approved_by": person, "published_at": "2026-11-30T00:00Z", "solo_reason": REASON}
    with pytest.raises(IntegrityError, match="edition_with_a_risk_needs_a_second_person"), transaction.atomic():
        Edition.objects.filter(pk=candidate.pk).update(**said)
    said |= {"approved_by": make.make_user()}
    with pytest.raises(IntegrityError, match="edition_with_a_risk_needs_a_second_person"), transaction.atomic():
        Edition.objects.filter(pk=candidate.pk).update(**said)
    assert Edition.objects.filter(pk=candidate.pk).update(**said | {"solo_reason": ""}) == 1


def test_the_command_line_publishes_no_case_with_a_risk_whoever_it_names(case):
    first, second = make.make_user("first"), make.make_user("second")
    with pytest.raises(CommandError, match="A program cannot approve this"):
        call_command("publish", case.public_id, by=first.username, approved_by=second.username)
    assert not Edition.objects.exists()
