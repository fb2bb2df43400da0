"""The publication page of a case or matter: how it stands, what stays out, and what may be done, by whom."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from detainees.models import Edition, EditionContent, PublicationAct
from published.models import Case, State
from published.publish import publish, submit
from tests import factories as make

pytestmark = pytest.mark.django_db

SUBMIT, APPROVE, DESTROY = "add_edition", "change_edition", "delete_edition"


def with_permissions(client, *codenames):
    """Log a new member of the staff in who may do this and no more. Returns the client."""
    user = make.make_user(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def researcher(client):
    return with_permissions(client, "view_detainee", "change_detainee", "view_matter", SUBMIT)


@pytest.fixture
def reviewer(client):
    return with_permissions(client, "view_detainee", "change_detainee", "view_matter", SUBMIT, APPROVE)


@pytest.fixture
def administrator(client):
    return with_permissions(client, "view_detainee", SUBMIT, APPROVE, DESTROY)


def page_url(subject, name="publication") -> str:
    """The publication or redaction page of a case or matter."""
    return reverse(f"admin:detainees_{subject._meta.model_name}_{name}", args=[subject.pk])


def press(client, subject, button, name="publication", **typed) -> str:
    """Press a button of a page and return the page that follows."""
    return client.post(page_url(subject, name), {button: "1", **typed}, follow=True).content.decode()


def shown(subject):
    """Publish a subject by two people."""
    publish(subject, by=make.make_user(), approved_by=make.make_user())
    return subject


# Submitting.


def test_the_page_says_what_stays_out_of_the_document_and_why(researcher):
    person = make.make_detainee()
    make.make_name(detainee=person, text="Spelling B", evaluation="unassessed")
    page = researcher.get(page_url(person)).content.decode()
    assert "1 row will not be published" in page
    assert "“Spelling B”: nobody has assessed it" in page
    assert "Not public: it was never published." in page


def test_what_is_found_leads_to_the_row_that_it_is_about(researcher):
    person = make.make_detainee(publication_basis="consent")
    source = make.make_source(kind="web_page", author="A. Writer", published_on="2013")
    make.make_name(detainee=person, text="A. Invented", source=source)
    page = researcher.get(page_url(person)).content.decode()
    found = page[page.index("has no address") :].partition("</li>")[0]
    assert f'<a href="{reverse("admin:detainees_source_change", args=[source.pk])}">Open it' in found


def test_that_every_row_will_be_published_is_not_said_where_nothing_can_be(researcher):
    everything = "Every row of the case will be published."
    assert everything in researcher.get(page_url(make.make_detainee())).content.decode()
    person = make.make_detainee()
    rejected = {"evaluation": "rejected", "evaluation_note": {"en": "It is the name of somebody else."}}
    person.names.update(kind="main", **rejected)
    make.make_name(detainee=person)
    page = researcher.get(page_url(person)).content.decode()
    assert "This cannot be submitted or published:" in page
    assert everything not in page


@pytest.mark.parametrize("build", [make.make_detainee, make.make_matter])
def test_a_researcher_submits_and_nothing_public_changes(researcher, build):
    subject = build()
    page = press(researcher, subject, "submit", public_note="First edition.")
    assert "It is awaiting review. Nothing public has changed." in page
    candidate = Edition.objects.waiting().get()
    assert (candidate.submitted_by, candidate.public_note) == (researcher.user, "First edition.")
    assert not Case.objects.exists()
    assert reverse("admin:review_candidate", args=[candidate.public_id]) in page


def test_a_researcher_neither_publishes_alone_nor_withdraws(researcher):
    person = shown(make.make_detainee())
    make.make_name(detainee=person)
    page = researcher.get(page_url(person)).content.decode()
    assert 'name="alone"' not in page
    assert 'name="withdraw"' not in page
    for forged in ("alone", "withdraw", "merge"):
        response = researcher.post(page_url(person), {forged: "1", "solo_reason": "Forged.", "approved_by": "1"})
        assert response.status_code == 403
    assert Case.objects.get().current.number == 1
    assert researcher.get(page_url(person, "redaction")).status_code == 403


def test_fields_that_the_page_does_not_ask_for_change_nothing(researcher):
    person = make.make_detainee()
    forged = {"number": "7", "approved_by": "1", "published_at": "2001-01-01", "detainee": "999"}
    press(researcher, person, "submit", public_note="", **forged)
    candidate = Edition.objects.get()
    assert (candidate.number, candidate.approved_by, candidate.published_at) == (None, None, None)
    assert (candidate.subject, candidate.submitted_by) == (person, researcher.user)


def test_a_button_that_is_none_does_nothing(researcher):
    person = make.make_detainee()
    assert researcher.post(page_url(person), {"approve": "1"}).status_code == 200
    assert not PublicationAct.objects.exists()


def test_a_case_that_cannot_be_published_says_why_and_keeps_what_was_typed(researcher):
    person = make.make_detainee(publication_basis="none")
    assert "Nobody has decided why we may publish" in researcher.get(page_url(person)).content.decode()
    page = press(researcher, make.make_detainee(basis_decided_by=""), "submit", public_note="My note.")
    assert "decided" in page
    assert "My note." in page
    assert not Edition.objects.exists()


# Publishing alone.


def test_a_reviewer_publishes_alone_with_a_reason(reviewer):
    person = make.make_detainee()
    page = press(reviewer, person, "alone", public_note="", solo_reason="A team of one.")
    assert "Public now: edition 1." in page
    assert Case.objects.get().current.alone


def test_publishing_alone_without_a_reason_is_refused_and_what_was_typed_stays(reviewer):
    person = make.make_detainee()
    page = press(reviewer, person, "alone", solo_reason="", public_note="My note.")
    assert "Fill in why you approve your own work" in page
    assert "My note." in page
    assert not Edition.objects.exists()


def test_publishing_an_unchanged_case_is_refused_in_words(reviewer):
    person = shown(make.make_detainee())
    page = press(reviewer, person, "alone", solo_reason="A team of one.")
    assert "Nothing has changed since edition 1" in page


def test_nobody_publishes_a_case_with_a_risk_flag_alone(reviewer):
    person = make.make_detainee()
    make.make_risk_flag(detainee=person)
    assert 'name="alone"' not in reviewer.get(page_url(person)).content.decode()
    page = press(reviewer, person, "alone", solo_reason="Forged.")
    assert not Case.objects.exists()
    assert "A second person must approve" in page


# Withdrawing, merging, destroying.


def test_one_click_withdraws(reviewer):
    person = shown(make.make_detainee())
    page = reviewer.get(page_url(person)).content.decode()
    form = page[page.index('class="at-once"') :].partition("</form>")[0]
    assert "required" not in form
    assert "Withdrawn." in press(reviewer, person, "withdraw")
    assert Case.objects.get().state == State.WITHDRAWN


def test_the_true_reason_of_a_withdrawal_stands_in_the_trail_alone(reviewer):
    person = shown(make.make_detainee())
    press(reviewer, person, "withdraw", reason="His sister asked for it.", public_reason="corrected")
    case = Case.objects.get()
    assert case.reason == "corrected"
    assert "His sister asked for it." in reviewer.get(page_url(person)).content.decode()


def test_a_sentence_that_is_none_of_the_neutral_ones_is_refused(reviewer):
    person = shown(make.make_detainee())
    press(reviewer, person, "withdraw", public_reason="They were threatened.")
    assert Case.objects.get().state == State.PUBLIC


def test_two_records_of_one_man_are_merged_and_with_itself_none(reviewer):
    person, remains = shown(make.make_detainee()), shown(make.make_detainee())
    assert "cannot be merged into itself" in press(reviewer, person, "merge", into=person.pk, reason="Forged.")
    press(reviewer, person, "merge", into=remains.pk, reason="One man.")
    person.refresh_from_db()
    assert person.merged_into == remains
    assert Case.objects.get(pk=person.public_id).merged_into == remains.public_id


def test_a_merge_is_taken_back_by_who_may_approve_and_its_page_says_so(reviewer):
    person, remains = shown(make.make_detainee()), shown(make.make_detainee())
    chosen = reviewer.get(f"{page_url(person)}?into={remains.public_id}").content.decode()
    assert f'value="{remains.pk}" selected' in chosen
    press(reviewer, person, "merge", into=remains.pk, reason="One man.")
    assert person.label in reviewer.get(reverse("admin:duplicates")).content.decode()
    other = with_permissions(Client(), "view_detainee", "change_detainee", SUBMIT)
    assert other.post(page_url(person), {"separate": "1", "reason": "Forged."}).status_code == 403
    assert "Fill in why they are two people" in press(reviewer, person, "separate", reason="")
    assert "merge undone" in press(reviewer, person, "separate", reason="Two birthplaces.")
    person.refresh_from_db()
    assert person.merged_into is None


def test_bytes_are_destroyed_by_somebody_who_may_and_says_that_he_knows(administrator):
    person = shown(make.make_detainee())
    assert "cannot be undone" in press(administrator, person, "go", "redaction", reason="Threatened.")
    assert EditionContent.objects.exists()
    press(administrator, person, "go", "redaction", reason="Threatened.", sure="on")
    assert not EditionContent.objects.exists()
    assert Case.objects.get().state == State.WITHDRAWN


def test_editions_of_matters_are_offered_for_destruction_and_no_others(administrator):
    person = shown(make.make_detainee())
    matter, foreign = shown(make.make_matter(members=[person])), shown(make.make_matter())
    page = administrator.get(page_url(person, "redaction")).content.decode()
    assert str(matter) in page
    assert str(foreign) not in page
    also = [foreign.editions.get().pk]
    press(administrator, person, "go", "redaction", reason="Forged.", sure="on", also=also)
    assert EditionContent.objects.count() == 3


# Who, and from where.


def test_somebody_without_the_permission_sees_neither_page_nor_link(client):
    with_permissions(client, "view_detainee", "change_detainee")
    person = make.make_detainee()
    assert client.get(page_url(person)).status_code == 403
    assert client.post(page_url(person), {"submit": "1"}).status_code == 403
    assert client.get(reverse("admin:review_queue")).status_code == 403
    assert not Edition.objects.exists()
    page = client.get(reverse("admin:detainees_detainee_change", args=[person.pk])).content.decode()
    assert page_url(person) not in page


def test_several_cases_are_submitted_and_withdrawn_from_the_list(reviewer):
    people = [make.make_detainee(), shown(make.make_detainee()), make.make_detainee(name="")]
    url = reverse("admin:detainees_detainee_changelist")
    chosen = {"_selected_action": [person.pk for person in people]}
    page = reviewer.post(url, {**chosen, "action": "submit_selected"}, follow=True).content.decode()
    assert [one.subject for one in Edition.objects.waiting()] == [people[0]]
    assert "no public, assessed and cited name" in page
    reviewer.post(url, {**chosen, "action": "withdraw_selected"}, follow=True)
    assert Case.objects.public().count() == 0


def test_a_researcher_cannot_withdraw_from_the_list(researcher):
    person = shown(make.make_detainee())
    data = {"_selected_action": [person.pk], "action": "withdraw_selected"}
    researcher.post(reverse("admin:detainees_detainee_changelist"), data, follow=True)
    assert Case.objects.get().state == State.PUBLIC


def test_a_case_with_editions_cannot_be_deleted_and_the_admin_says_so(client):
    client.force_login(make.make_user())
    person = shown(make.make_detainee())
    url = reverse("admin:detainees_detainee_delete", args=[person.pk])
    assert "Cannot delete detainee" in client.get(url).content.decode()
    client.post(url, {"post": "yes"})
    assert Edition.objects.exists()


def test_a_candidate_waiting_shows_in_the_page(researcher):
    person = make.make_detainee()
    submit(person, by=make.make_user("author-a"))
    page = researcher.get(page_url(person)).content.decode()
    assert "A version by author-a" in page
