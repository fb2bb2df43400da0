"""One person never publishes a case that needs two, by whatever acts, in whatever order.

Every sequence of acts by one person is tried on a case with a risk.
"""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from detainees.models import Detainee, Edition, RiskFlag
from published.models import PublicEdition
from published.publish import (
    Refused,
    approve_and_publish,
    merge,
    propose_merge,
    publish,
    submit,
)
from tests import factories as make

from .acts import REASON, Trial, acting

pytestmark = pytest.mark.django_db


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
