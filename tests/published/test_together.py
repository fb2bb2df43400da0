"""Cases that name each other go out together or not at all; in a batch what cannot go stays, with its reason."""

import pghistory
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from detainees.models import Edition, PublicationAct, ReviewLook
from published.models import Case
from published.publish import Refused, publish, return_candidate, submit, withdraw
from tests import factories as make
from tests.published.test_admin import APPROVE, SUBMIT, with_permissions

pytestmark = pytest.mark.django_db

REASON = "A team of one."


@pytest.fixture
def reviewer(client):
    return with_permissions(client, "view_detainee", "change_detainee", SUBMIT, APPROVE)


@pytest.fixture
def author():
    return make.make_user("author-of-both")


@pytest.fixture
def cousins():
    """Two women held in the same place, each named in the other's case."""
    country = make.make_country(code="country-t", name={"en": "Testistan"})
    both = [make.make_detainee(name=name) for name in ("Aigerim Testbekova", "Zarina Probnaya")]
    for one, other in zip(both, ("Zarina Probnaya", "Aigerim Testbekova"), strict=True):
        make.make_detail(detainee=one, place=country)
        names(one, other)
    return both


def names(case, text: str):
    """Let a case name somebody."""
    make.make_detail(detainee=case, kind="residence", value={"en": f"with {text}"})


def public() -> set[str]:
    """The ids of the cases that readers find."""
    return {case.pk for case in Case.objects.public()}


def ids(cases) -> set[str]:
    return {case.public_id for case in cases}


def submit_selected(client, cases) -> str:
    """Select cases in their list, submit them and return the page that follows."""
    data = {"action": "submit_selected", "_selected_action": [one.pk for one in cases]}
    return client.post(reverse("admin:detainees_detainee_changelist"), data, follow=True).content.decode()


def waiting(cases, author) -> list[Edition]:
    """Candidates of cases, submitted together by somebody else than the client of the test."""
    client = Client()
    client.force_login(author)
    submit_selected(client, cases)
    return [Edition.objects.of(case).waiting().get() for case in cases]


def approve(client, candidates, *, look=True, **typed) -> str:
    """Select candidates on the page “Review”, approve them and return the page that follows."""
    for candidate in candidates if look else ():
        ReviewLook.objects.get_or_create(edition=candidate, seen_by=client.user)
    chosen = [candidate.public_id for candidate in candidates]
    return client.post(reverse("admin:review_queue"), {"chosen": chosen, **typed}, follow=True).content.decode()


@pytest.mark.parametrize("act", [submit, publish])
def test_alone_each_of_them_is_refused_and_told_how_they_go_together(act, cousins, author):
    for one, other in (cousins, cousins[::-1]):
        with pytest.raises(Refused) as refused:
            act(one, by=author)
        words = refused.value.message
        assert f"names somebody whose case is not public (record {other.public_id})" in words
        assert "Cases that name each other are published together" in words
        assert "Submit the selected for review" in words
        assert "manage.py publish" in words


def test_the_publication_page_says_how_they_go_together(cousins, reviewer):
    page = reviewer.get(reverse("admin:detainees_detainee_publication", args=[cousins[0].pk])).content.decode()
    assert page.count("Cases that name each other are published together") == 1


def test_from_the_list_to_the_readers_they_go_together(cousins, author, client, reviewer):
    page = submit_selected(reviewer, cousins)
    assert page.count("Awaiting review:") == 2
    second = with_permissions(client, SUBMIT, APPROVE)
    page = approve(second, Edition.objects.waiting())
    assert "Published together: Aigerim Testbekova, edition 1; Zarina Probnaya, edition 1." in page
    assert public() == ids(cousins)
    assert set(Edition.objects.values_list("approved_by", flat=True)) == {second.user.pk}
    assert not PublicationAct.objects.filter(act="refused").exists()


def test_of_two_candidates_that_name_each_other_one_alone_stays_and_the_page_says_why(cousins, author, reviewer):
    first, _second = waiting(cousins, author)
    page = approve(reviewer, [first], solo_reason="Typed before.")
    assert f"record {cousins[1].public_id}" in page
    assert "Typed before." in page
    assert f'value="{first.public_id}" aria-label="Select Aigerim Testbekova" checked' in page
    assert public() == set()
    assert PublicationAct.objects.filter(act="refused", subject=cousins[0].public_id).count() == 1


def test_who_has_not_looked_at_both_versions_approves_neither(cousins, author, reviewer):
    candidates = waiting(cousins, author)
    ReviewLook.objects.create(edition=candidates[0], seen_by=reviewer.user)
    ReviewLook.objects.create(edition=candidates[1], seen_by=make.make_user())
    page = approve(reviewer, candidates, look=False)
    assert "You have not looked at this version of Zarina Probnaya" in page
    assert public() == set()


@pytest.mark.parametrize("one", [0, 1])
def test_where_one_of_the_two_was_taken_back_in_between_none_goes(one, cousins, author, reviewer):
    candidates = waiting(cousins, author)
    return_candidate(candidates[one], by=author, comments={}, words="Not yet.")
    page = approve(reviewer, candidates)
    assert "This version was returned to its author" in page
    assert f"record {cousins[one].public_id}" in page
    assert public() == set()


@pytest.mark.parametrize("one", [0, 1])
def test_where_one_of_the_two_was_withdrawn_in_between_none_goes(one, cousins, author, reviewer):
    call_command("publish", *ids(cousins))
    names(cousins[0], "an aunt")
    names(cousins[1], "an uncle")
    candidates = waiting(cousins, author)
    withdraw(cousins[one], by=make.make_user())
    page = approve(reviewer, candidates)
    assert "This version was withdrawn. Submit the case again." in page
    assert f"record {cousins[one].public_id}" in page
    assert set(Edition.objects.published().values_list("number", flat=True)) == {1}
    assert public() == {cousins[1 - one].public_id}


def test_where_the_record_of_one_has_changed_in_between_none_goes_and_all_are_named(cousins, author, reviewer):
    candidates = waiting(cousins, author)
    make.make_name(detainee=cousins[1], text="Zarina Testova")
    page = approve(reviewer, candidates)
    assert "The record has changed since it was submitted" in page
    assert public() == set()


def test_a_third_case_that_cannot_go_stays_with_its_reason(cousins, author, reviewer):
    third = make.make_detainee(name="Malika Namunaeva")
    candidates = waiting([*cousins, third], author)
    make.make_name(detainee=third, text="Malika Testova")
    page = approve(reviewer, candidates)
    assert "Published together: Aigerim Testbekova, edition 1; Zarina Probnaya, edition 1." in page
    assert "Malika Namunaeva: The record has changed since it was submitted. Submit it again." in page
    assert public() == ids(cousins)
    assert PublicationAct.objects.filter(act="refused").get().subject == third.public_id


def test_on_the_command_line_a_third_case_stays_with_all_that_name_it(cousins):
    third = make.make_detainee(name="Malika Namunaeva", publication_basis="none", basis_note="")
    fourth = make.make_detainee(name="Noor Exampleson")
    names(fourth, "Malika Namunaeva")
    fifth = make.make_detainee(name="Leila Example")
    names(fifth, "Aigerim Testbekova")
    with pytest.raises(CommandError) as refused:
        call_command("publish", all=True)
    words = str(refused.value)
    assert words.startswith("1 not published:\nNoor Exampleson: ")
    assert f"record {third.public_id}" in words
    assert public() == ids([*cousins, fifth])


@pytest.mark.parametrize("at_risk", [0, 1])
def test_with_a_risk_on_either_one_person_publishes_neither(at_risk, cousins, reviewer):
    make.make_risk_flag(detainee=cousins[at_risk], kind="family_in_reach")
    with pytest.raises(CommandError, match="A second person must approve this"):
        call_command("publish", *ids(cousins), by=reviewer.user.username, solo_reason=REASON)
    candidates = waiting(cousins, reviewer.user)
    assert "A second person must approve this" in approve(reviewer, candidates, solo_reason=REASON)
    assert not Edition.objects.published().exists()


@pytest.mark.parametrize("at_risk", [0, 1])
@pytest.mark.parametrize("edited", [0, 1])
def test_who_edited_either_case_does_not_approve_the_two_where_a_risk_is_on_one(
    edited, at_risk, cousins, author, reviewer, client
):
    make.make_risk_flag(detainee=cousins[at_risk], kind="family_in_reach")
    with pghistory.context(user=reviewer.user.pk):
        make.make_name(detainee=cousins[edited], text="Spelling B")
    candidates = waiting(cousins, author)
    page = approve(reviewer, candidates, solo_reason=REASON)
    assert "You have changed the case since its last edition" in page
    assert public() == set()
    approve(with_permissions(client, SUBMIT, APPROVE), candidates)
    assert public() == ids(cousins)


def test_one_person_publishes_two_without_a_risk_with_a_reason_that_readers_are_told(cousins, reviewer):
    candidates = waiting(cousins, reviewer.user)
    assert "To publish alone, give a reason" in approve(reviewer, candidates)
    approve(reviewer, candidates, solo_reason=REASON)
    assert public() == ids(cousins)
    assert set(Edition.objects.values_list("solo_reason", flat=True)) == {REASON}


def test_what_waits_for_a_reviewer_already_is_named_as_the_reason_why_the_two_stay(cousins, author):
    waiting(cousins, author)
    said = "is already awaiting review. Approve it on the page “Review”, or return it there first. These cases can only"
    with pytest.raises(CommandError, match=said):
        call_command("publish", *ids(cousins))
    assert public() == set()


def test_the_command_does_not_pass_over_what_waits_for_a_reviewer_as_if_it_were_unchanged(author, capsys):
    unchanged, waits, goes = (make.make_detainee(name=f"{name} Example") for name in ("Ruth", "Leila", "Noor"))
    publish(unchanged, by=author, approved_by=make.make_user())
    submit(waits, by=author)
    with pytest.raises(CommandError, match="^1 not published:\nLeila Example: The same version.*awaiting review"):
        call_command("publish", *ids([unchanged, waits, goes]))
    assert public() == ids([unchanged, goes])
    assert "Nothing has changed since edition 1 of “Ruth Example”" in capsys.readouterr().out


def test_of_a_ring_of_three_none_goes_without_the_other_two(cousins):
    first, second, third = (make.make_detainee(name=f"Ring{letter} Testova") for letter in "ABC")
    for one, other in ((first, "RingB"), (second, "RingC"), (third, "RingA")):
        names(one, f"{other} Testova")
    with pytest.raises(CommandError, match="2 not published"):
        call_command("publish", first.public_id, second.public_id)
    assert public() == set()
    call_command("publish", *ids([first, *cousins, second, third]))
    assert public() == ids([first, *cousins, second, third])


def test_a_case_that_names_one_that_waits_already_is_submitted_with_it(author, reviewer):
    named = make.make_detainee(name="Leila Example")
    submit(named, by=author)
    case = make.make_detainee(name="Noor Exampleson")
    names(case, "Leila Example")
    assert "Awaiting review: Noor Exampleson." in submit_selected(reviewer, [case, named])
    assert Edition.objects.waiting().count() == 2


def test_without_permission_nobody_approves_from_the_page_and_no_selection_is_no_approval(cousins, author, client):
    candidates = waiting(cousins, author)
    only_submits = with_permissions(client, SUBMIT)
    assert "Approve and publish the selected" not in only_submits.get(reverse("admin:review_queue")).content.decode()
    assert only_submits.post(reverse("admin:review_queue"), {"chosen": candidates[0].public_id}).status_code == 403
    assert "Select at least one version" in approve(with_permissions(client, SUBMIT, APPROVE), [])
    assert public() == set()
