"""Nothing is stated that nobody chose: an empty choice is refused at its box, on case screen and plain pages."""

import pytest

from detainees import models
from tests.admin.case.case_form import add, open_screen, problems, save, saved, sent_by
from tests.admin.forms import add_url, change_url, errors_of, open_form
from tests.admin.forms import save as save_page
from tests.factories import (
    make_assurance,
    make_detainee,
    make_proceeding,
    make_role,
    make_source,
    make_term,
    make_undertaking,
)

pytestmark = pytest.mark.django_db

CHOICES = [
    (models.ProceedingRole, "role"),
    (models.Figure, "qualifier"),
    (models.Figure, "unit"),
    (models.Allegation, "level"),
    (models.Evidence, "access"),
    (models.Assurance, "form"),
    (models.Assurance, "words_held"),
    (models.Assurance, "stage"),
    (models.Name, "kind"),
    (models.Source, "seen"),
    (models.Source, "language"),
]


@pytest.fixture
def woman(db):
    return make_detainee("Amina Example")


@pytest.mark.parametrize(("model", "name"), CHOICES)
def test_the_plain_page_of_a_new_row_states_nothing_before_somebody_chooses(editor, model, name):
    if model is models.Evidence:  # stands on the page of its allegation alone
        sent = open_form(editor, add_url(models.Allegation))
        assert sent.get("evidence-__prefix__-access", [""]) == [""]
        return
    sent = open_form(editor, add_url(model))
    assert sent.get(name, [""]) == [""]
    page = save_page(editor, add_url(model), sent)
    assert name in page.context["adminform"].form.errors


def test_a_new_proceeding_asks_in_which_role_the_person_takes_part(editor, woman):
    sent = add(editor, open_screen(editor, woman), "proceedings", woman, kind="criminal", title_en="Trial 000001")
    page = save(editor, sent, woman)
    assert "proceedings-0-roles-0: * role" in problems(page)
    assert 'href="#id_proceedings-0-roles-0-role"' in page.content.decode()
    assert not models.Proceeding.objects.exists()
    saved(editor, sent_by(page), woman, **{"proceedings-0-roles-0-role": "victim"})
    assert woman.roles.get().role == "victim"


def test_others_of_a_new_proceeding_take_part_in_the_role_that_was_chosen(editor, woman):
    other, source = make_detainee("Иван Пример"), make_source(title="Report 000900")
    sent = open_screen(editor, woman) | {"bar-source": ["Report 000900"], "bar-locator": ["7"]}
    row = {"kind": "criminal_case_against_officials", "title_en": "Case against officials", "people": other.label}
    row["citations-0-locator"] = "p. 9"
    sent = add(editor, sent, "proceedings", woman, **row) | {"proceedings-0-roles-0-role": ["victim"]}
    saved(editor, sent, woman)
    roles = models.ProceedingRole.objects.all()
    assert {one.detainee: one.role for one in roles} == {woman: "victim", other: "victim"}
    assert {(one.citations.get().source, one.citations.get().locator) for one in roles} == {(source, "p. 9")}


def test_a_statement_asks_whether_the_person_speaks_or_is_spoken_of(editor, woman):
    row = {"kind": "denial", "paraphrase_en": "The ministry said that nobody of this name was held."}
    sent = add(editor, open_screen(editor, woman), "statements", woman, **row)
    assert sent["statements-0-persons_role"] == [""] if "statements-0-persons_role" in sent else True
    page = save(editor, sent, woman)
    assert "Choose whether this person said it or is mentioned." in page.content.decode()
    assert not models.Statement.objects.exists()
    saved(editor, sent_by(page), woman, **{"statements-0-persons_role": "about"})
    statement = models.Statement.objects.get()
    assert (list(statement.speakers.all()), list(statement.about.all())) == ([], [woman])


def test_what_became_of_a_promise_is_said_of_nobody_before_somebody_chooses(editor, woman):
    promise = make_undertaking(
        assurance=make_assurance(covers=[woman]), kind=make_term(models.UndertakingKind, serves="person")
    )
    prefix = "assurances-0-undertakings-0-assessments"
    sent = add(editor, open_screen(editor, woman), prefix, woman, result="no_information")
    page = save(editor, sent, woman)
    assert f"{prefix}-0: * detainee" in problems(page)
    saved(editor, sent_by(page), woman, **{f"{prefix}-0-detainee": "all"})
    assert promise.assessments.get().detainee is None
    opened = open_screen(editor, woman, f"{prefix}-0")
    assert opened[f"{prefix}-0-detainee"] == ["all"]
    saved(editor, opened, woman, **{f"{prefix}-0-detainee": "person"})
    assert promise.assessments.get().detainee == woman


def test_a_stay_asks_whether_its_begin_and_end_are_stated_and_a_moment_does_not(editor, woman):
    sent = open_screen(editor, woman)
    sent = add(editor, sent, "events", woman, kind="detention", begin_on="May 2012", end_on="June 2012")
    sent = add(editor, sent, "events", woman, kind="release", begin_on="July 2012")
    page = save(editor, sent, woman)
    said = problems(page)
    assert "does a source state this start" in said
    assert "does a source state this end" in said
    assert "events-1" not in said
    saved(editor, sent_by(page), woman, **{"events-0-begin_is": "cited", "events-0-end_is": "stated"})
    stay, release = models.CustodyEvent.objects.order_by("begin_on_earliest")
    assert (stay.begin_is, stay.end_is, release.begin_is) == ("cited", "stated", "")


def test_a_new_source_asks_for_its_kind_its_language_and_how_much_was_read(editor, woman):
    sent = open_screen(editor, woman) | {"bar-new_title": ["Informe 000901"]}
    page = save(editor, sent, woman)
    for name in ("new_kind", "new_language", "new_seen"):
        assert f'href="#id_bar-{name}"' in page.content.decode()
    typed = {"bar-new_kind": "report", "bar-new_language": "es", "bar-new_seen": "excerpt"}
    saved(editor, sent_by(page), woman, **typed)
    source = models.Source.objects.get(title="Informe 000901")
    assert (source.language, source.seen) == ("es", "excerpt")


def test_a_quotation_asks_for_its_language(editor, woman):
    row = {
        "kind": "complaint",
        "persons_role": "speakers",
        "paraphrase_en": "A complaint.",
        "quotation": "¿Dónde están?",
    }
    sent = add(editor, open_screen(editor, woman), "statements", woman, **row)
    page = save(editor, sent, woman)
    assert "In which language is the quotation?" in page.content.decode()
    saved(editor, sent_by(page), woman, **{"statements-0-quotation_language": "es"})


def test_nobody_is_made_the_speaker_by_the_page_from_which_a_statement_is_added(editor, woman):
    page = editor.get(change_url(woman)).content.decode()
    for box, words in (("speakers", "statement by this person"), ("about", "statement about this person")):
        assert f"{box}={woman.pk}" in page
        assert f"Add {words}" in page


def test_the_plain_page_of_a_proceeding_asks_for_the_role_of_each_person(editor, woman):
    url = add_url(models.Proceeding, detainee=woman.pk)
    sent = open_form(editor, url)
    assert sent.get("roles-0-role", [""]) == [""]
    answer = save_page(editor, url, sent, kind="criminal", title_en="Trial 000001")
    assert "Choose a value. There is no default." in errors_of(answer)


def test_others_are_not_added_where_the_person_has_two_roles(editor, woman):
    other = make_detainee("Иван Пример")
    trial = make_proceeding(people=[woman])
    make_role(proceeding=trial, detainee=woman, role="witness")
    sent = open_screen(editor, woman, "proceedings-0") | {"proceedings-0-people": [other.label]}
    assert "several roles here" in save(editor, sent, woman).content.decode()
