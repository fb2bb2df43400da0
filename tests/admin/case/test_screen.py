"""A whole report typed on the screen of a case, without JavaScript; what is wrong stands at its box."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from casetracker.vocabulary import Evaluation
from detainees.groups import ADMINISTRATORS, RESEARCHERS, ensure_groups
from detainees.models import (
    Allegation,
    Assurance,
    Charge,
    Citation,
    CustodyEvent,
    Decision,
    Detainee,
    Draft,
    EvidenceKind,
    Figure,
    IdentifierSystem,
    Incident,
    Method,
    Name,
    Participation,
    Place,
    Proceeding,
    Source,
    Statement,
    Submission,
    UndertakingKind,
)
from tests.admin.case.case_form import (
    add,
    open_screen,
    problems,
    read,
    save,
    saved,
    screen_url,
    sent_by,
)
from tests.admin.conftest import logged_in
from tests.admin.forms import queries_of
from tests.factories import (
    make_allegation,
    make_assessment,
    make_assurance,
    make_charge,
    make_country,
    make_decision,
    make_detail,
    make_detainee,
    make_event,
    make_evidence,
    make_figure,
    make_identifier,
    make_incident,
    make_name,
    make_party,
    make_perpetrator,
    make_place,
    make_proceeding,
    make_source,
    make_statement,
    make_status,
    make_term,
    make_undertaking,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(db):
    return make_source(title="Report 000900")


@pytest.fixture
def man(db):
    return make_detainee("Person 000123")


def cited_at(fact) -> str:
    """Where a fact was read."""
    citation = fact.citations.get()
    return f"{citation.source.title}, {citation.locator}"


def test_a_new_case_is_typed_and_saved_on_one_screen(editor, source):
    place, court = make_place(name={"en": "Town 000001"}), make_party(kind="court", name={"en": "Court 000001"})
    method = make_term(Method, name={"en": "treatment 000001"})
    sent = open_screen(editor)
    sent |= {"bar-source": ["Report 000900"], "bar-locator": ["4"], "bar-evaluation": ["reported"]}
    sent |= {"names-0-text": ["Person 000124"], "names-0-evaluation": ["reported"]}
    sent = add(editor, sent, "names", text="Персона 000124", kind="native")
    sent = add(editor, sent, "events", kind="arrest", begin_on="c. March 2005", place="town 000001")
    sent = add(editor, sent, "proceedings", kind="criminal", title_en="Trial 000001", court=court.code)
    sent |= {"proceedings-0-roles-0-role": ["defendant"]}
    sent = add(editor, sent, "proceedings-0-charges", words_en="a charge")
    sent = add(editor, sent, "proceedings-0-decisions", kind="judgment_acquittal", decided_on="September 2005")
    sent = add(
        editor,
        sent,
        "proceedings-0-decisions",
        kind="review_second_instance",
        decided_on="17 January 2006",
        affects="1",
        effect="quashes",
    )
    typed = {"methods": "treatment 000001", "level": "reported_by_person", "citations-0-locator": "page 9"}
    sent = add(editor, sent, "allegations", **typed)
    saved(editor, sent)
    man = Detainee.objects.get()
    assert man.label == "Person 000124"
    main, native = man.names.all()
    assert (main.kind, native.kind, native.script) == ("main", "native", "Cyrl")
    event = CustodyEvent.objects.get()
    assert (event.people.get(), event.place, str(event.begin_on)) == (man, place, "c. March 2005")
    acquittal, review = Decision.objects.all()
    assert (review.affects, review.effect) == (acquittal, "quashes")
    assert Proceeding.objects.get().court == court
    allegation = Allegation.objects.get()
    assert (allegation.victims.get(), allegation.methods.get()) == (man, method)
    assert cited_at(allegation) == "Report 000900, page 9"
    facts = [main, native, event, event.participations.get(), acquittal, review, Charge.objects.get()]
    facts += [Proceeding.objects.get(), Proceeding.objects.get().roles.get()]
    assert {cited_at(fact) for fact in facts} == {"Report 000900, p. 4"}
    assert {fact.evaluation for fact in [*facts, allegation]} == {Evaluation.REPORTED}


def test_rows_of_every_kind_are_typed_for_a_man_on_record(editor, man, source):
    country, giver = make_country(name={"en": "Country 000001"}), make_party(name={"en": "State 000001"})
    system, promise = make_term(IdentifierSystem), make_term(UndertakingKind, serves="person")
    method, kind = make_term(Method), make_term(EvidenceKind)
    sent = open_screen(editor, man) | {"bar-source": [source.code], "bar-asserted_by": ["+ Group 000001 (armed group)"]}
    sent = add(editor, sent, "identifiers", man, system=system.code, value="82")
    sent = add(editor, sent, "details", man, kind="nationality", place=country.code)
    sent = add(editor, sent, "statuses", man, kind="in_custody_before_trial", on="28 March 2007")
    typed = {"methods": method.code, "level": "reported_by_person", "account_en": "Treatment is reported."}
    sent = add(editor, sent, "allegations", man, **typed)
    sent = add(editor, sent, "allegations-0-perpetrators", man, party=giver.code)
    sent = add(editor, sent, "allegations-0-evidence", man, kind=kind.code, access="seen_by_source")
    sent = add(editor, sent, "allegations-0-qualifications", man, kind="torture", asserted_by=giver.code)
    known = {"form": "oral", "words_held": "existence_only", "stage": "offered"}
    sent = add(editor, sent, "assurances", man, title_en="Assurance 000001", giver="State 000001", **known)
    sent = add(editor, sent, "assurances-0-undertakings", man, kind=promise.code, words_en="humane treatment")
    sent = add(editor, sent, "assurances-0-undertakings-0-assessments", man, result="breach_alleged")
    sent |= {"assurances-0-undertakings-0-assessments-0-detainee": ["person"]}
    spoken = {"kind": "fear_expressed", "persons_role": "speakers", "paraphrase_en": "They were afraid."}
    sent = add(editor, sent, "statements", man, **spoken)
    sent = add(editor, sent, "figures", man, qualifier="about", value_min="2", unit="years", words_en="years stated")
    saved(editor, sent, man)
    allegation, assurance = Allegation.objects.get(), Assurance.objects.get()
    assert allegation.perpetrators.get().party == giver
    assert allegation.evidence.get().source == source
    assert allegation.qualifications.get().asserted_by == giver
    assert assurance.covers.get() == man
    assert assurance.undertakings.get().assessments.get().detainee == man
    assert Statement.objects.get().speakers.get() == man
    assert Figure.objects.get().detainee == man
    assert str(Figure.objects.get().asserted_by) == "Group 000001"
    assert man.statuses.get().citations.get().source == source
    assert open_screen(editor, man, "identifiers-0")["identifiers-0-system"] == [str(system)]


def test_an_incident_is_named_by_its_title_in_the_event_that_is_connected_with_it(editor, man):
    sent = open_screen(editor, man)
    sent = add(
        editor, sent, "incidents", man, title_en="Explosion 000001", on="January 2005", account_en="Nobody was hurt."
    )
    sent = add(editor, sent, "events", man, kind="arrest", begin_on="April 2005", incident="explosion 000001")
    saved(editor, sent, man)
    incident = Incident.objects.get()
    assert CustodyEvent.objects.get().incident == incident
    assert str(incident.on) == "January 2005"
    assert open_screen(editor, man, "incidents-0")["incidents-0-title_en"] == ["Explosion 000001"]


def test_an_incident_with_which_nothing_is_connected_is_refused_at_its_title(editor, man):
    sent = add(
        editor, open_screen(editor, man), "incidents", man, title_en="Explosion 000001", account_en="It is told."
    )
    page = editor.post(screen_url(man), {**sent, "_save": "1"})
    assert "Type this title in the box “incident” of the event or proceeding" in page.content.decode()
    opened = add(editor, open_screen(editor, man), "events", man)
    assert re.search(
        r"<label[^>]*>\s*Incident", editor.post(screen_url(man), opened | {"add": "names"}).content.decode()
    )
    assert not Incident.objects.exists()
    assert sent_by(page)["incidents-0-title_en"] == ["Explosion 000001"]


def test_a_figure_within_an_event_is_said_of_everybody_in_it(editor, man):
    other = make_detainee()
    sent = add(editor, open_screen(editor, man), "events", man, kind="detention", people=other.label)
    sent = add(
        editor, sent, "events-0-figures", man, qualifier="exactly", value_min="3", unit="months", words_en="held"
    )
    sent = add(editor, sent, "figures", man, qualifier="about", value_min="2", unit="years", words_en="stated of one")
    saved(editor, sent, man)
    shared, own = Figure.objects.order_by("value_min").reverse()
    assert (shared.event, shared.detainee) == (CustodyEvent.objects.get(), None)
    assert (own.event, own.detainee) == (None, man)
    again = open_screen(editor, other)
    assert again["events-0-figures-0-id"] == [str(shared.pk)]
    assert again["figures-TOTAL_FORMS"] == ["0"]
    again = open_screen(editor, other, "events-0-figures-0") | {"events-0-figures-0-value_min": ["4"]}
    saved(editor, again, other)
    shared.refresh_from_db()
    assert (shared.value_min, shared.event, shared.detainee) == (4, CustodyEvent.objects.get(), None)


def test_the_screen_saved_as_it_was_opened_changes_nothing(editor, man):
    whole_case(man, 1)
    models = [
        Name,
        Incident,
        Figure,
        CustodyEvent,
        Participation,
        Proceeding,
        Decision,
        Allegation,
        Assurance,
        Statement,
        Citation,
    ]
    before = [model.objects.count() for model in models]
    trails = [sum(row.history.count() for row in model.objects.all()) for model in models]
    rows = [
        "names-0",
        "incidents-0",
        "events-0",
        "events-0-figures-0",
        "figures-0",
        "proceedings-0",
        "proceedings-0-decisions-0",
        "allegations-0",
        "assurances-0",
    ]
    saved(editor, open_screen(editor, man, *rows, "statements-0", "assurances-0-undertakings-0"), man)
    assert [model.objects.count() for model in models] == before
    assert [sum(row.history.count() for row in model.objects.all()) for model in models] == trails


def whole_case(man, number: int):
    """Rows of every kind, some four times ``number`` lines on the screen."""
    other = make_detainee()
    for _ in range(number):
        make_name(detainee=man)
        make_identifier(detainee=man)
        make_detail(detainee=man)
        make_status(detainee=man, place=make_place())
        incident = make_incident(place=make_place())
        event = make_event(people=[man, other], place=make_place(), authority=make_party(), incident=incident)
        trial = make_proceeding(people=[man, other], court=make_party(), incident=incident)
        for whole in ({"event": event}, {"proceeding": trial}, {"incident": incident}, {"detainee": man}):
            make_figure(**whole)
        make_charge(proceeding=trial, against=[man])
        make_decision(proceeding=trial, decided_by=make_party(), concerns=[man])
        allegation = make_allegation(victims=[man, other], event=event, asserted_by=make_party())
        make_perpetrator(allegation=allegation)
        make_evidence(allegation=allegation)
        assurance = make_assurance(covers=[man, other], giver=make_party())
        make_assessment(undertaking=make_undertaking(assurance=assurance), detainee=man)
        make_statement(speakers=[man], about=[other])


def test_twenty_rows_of_each_kind_take_as_many_queries_as_one(editor, man):
    whole_case(man, 1)
    few = queries_of(editor, screen_url(man))
    whole_case(man, 19)
    assert queries_of(editor, screen_url(man)) == few <= 35


def test_what_is_wrong_stands_at_its_box_and_everything_typed_is_kept(editor, man, source):
    sent = open_screen(editor, man)
    sent = add(editor, sent, "events", man, kind="detention", begin_on="the day after the feast", account_en="Held.")
    sent |= {"events-0-begin_is": ["stated"]}
    sent = add(editor, sent, "events", man, kind="arrest", begin_on="2005", end_on="2006", place="Nowhere 000001")
    sent = add(editor, sent, "names", man, text="Spelling 000001", kind="main")
    answer = save(editor, sent, man)
    said = problems(answer)
    assert "the day after the feast" in said
    assert "This kind of event has one date." in said
    assert "To add it, type it with its kind and its country: + Nowhere 000001" in said
    assert "There is already a main name" in said
    again = sent_by(answer)
    of_the_page = {"csrfmiddlewaretoken", "owner", "page", "number", "turn"}
    assert {name: value for name, value in again.items() if name not in of_the_page} == {
        name: value for name, value in sent.items() if name not in of_the_page
    }
    assert man.names.count() == 1
    assert not CustodyEvent.objects.exists()
    typed = {
        "events-0-begin_on": "June 2005",
        "events-1-end_on": "",
        "events-1-place": "+ Nowhere 000001 (region, country not known)",
    }
    saved(editor, again, man, **typed, **{"names-1-kind": "spelling"})
    assert CustodyEvent.objects.count() == 2
    assert Place.objects.get().kind == "region"


def test_a_form_sent_twice_is_saved_once(editor, man):
    sent = add(editor, open_screen(editor, man), "names", man, text="Spelling 000001", kind="spelling")
    for _ in range(2):
        saved(editor, sent, man)
    assert man.names.count() == 2
    assert Submission.objects.count() == 1


def test_a_saved_form_in_which_a_row_is_only_opened_and_that_is_sent_again_is_answered(editor, man):
    sent = open_screen(editor, man)
    saved(editor, sent, man)
    opened = sent_by(editor.post(screen_url(man), {**sent, "open": "names-0"}))  # "back" in the browser, then a row
    page = editor.post(screen_url(man), {**opened, "_save": "1"}, follow=True)
    assert "This form was already saved, and nothing was changed since" in page.content.decode()
    assert not Draft.objects.exists()


def test_an_empty_row_with_what_it_took_over_is_no_row(editor, man, source):
    sent = open_screen(editor, man) | {"bar-source": [source.title], "bar-evaluation": ["reported"]}
    for prefix in ("names", "events", "proceedings", "allegations", "statements"):
        sent = add(editor, sent, prefix, man)
    assert sent["events-0-citations-0-source"] == [source.title]
    saved(editor, sent, man)
    assert man.names.count() == 1
    assert not CustodyEvent.objects.exists()


def test_several_citations_and_a_alternative_stand_on_the_row(editor, man, source):
    other = make_source(title="Report 000901")
    event = make_event(people=[man], kind="release", begin_on="27 February 2004")
    sent = add(
        editor, open_screen(editor, man, "events-0"), "events-0-citations", man, source=other.title, locator="12"
    )
    sent["events-0-citations-1-sense"] = ["contradicts"]
    number = sent["events-TOTAL_FORMS"]
    sent = sent_by(editor.post(screen_url(man), {**sent, "alternative": "events-0"}))
    assert (number, sent["events-1-alternative_to"]) == (["1"], ["1"])
    assert sent["events-1-kind"] == ["release"]  # in common with the row that it contradicts
    sent |= {"events-1-begin_on": ["28 February 2004"]}
    saved(editor, sent, man)
    assert [(one.source.title, one.locator, one.sense) for one in event.citations.all()][1:] == [
        ("Report 000901", "p. 12", "contradicts")
    ]
    assert event.alternatives.get().people.get() == man


def test_a_new_source_is_entered_at_the_top_and_cited_below(editor, man):
    sent = add(editor, open_screen(editor, man), "names", man, text="Spelling 000001", kind="spelling")
    typed = {"bar-new_title": "Report 000902", "bar-new_date": "28 March 2007", "bar-locator": "3"}
    typed |= {"bar-new_kind": "book", "bar-new_language": "en", "bar-new_seen": "excerpt"}
    saved(editor, sent, man, **typed)
    assert str(Source.objects.get(title="Report 000902").published_on) == "28 March 2007"
    assert cited_at(Name.objects.last()) == "Report 000902, p. 3"


def test_every_box_of_the_screen_has_a_name(editor, man):
    whole_case(man, 1)
    sent = open_screen(editor, man)
    for row in ("events-0", "proceedings-0", "allegations-0"):
        assert read(editor.post(screen_url(man), {**sent, "open": row})).unlabelled() == []
    assert read(editor.get(screen_url())).unlabelled() == []


def test_who_may_only_read_can_send_nothing(man):
    groups = ensure_groups()
    users = {name: make_user(is_superuser=False) for name in (ADMINISTRATORS, RESEARCHERS)}
    for name, user in users.items():
        user.groups.add(groups[name])
    reader, writer = (logged_in(users[name]) for name in (ADMINISTRATORS, RESEARCHERS))
    sent = open_screen(reader, man)
    assert save(reader, sent, man).status_code == 403
    assert logged_in(make_user(is_superuser=False)).get(screen_url(man)).status_code == 403
    saved(writer, add(writer, open_screen(writer, man), "names", man, text="Spelling 000001", kind="spelling"), man)
    assert queries_of(writer, screen_url(man)) <= 35


def test_the_screen_of_a_saved_case_leads_whoever_may_publish_to_its_publication(editor, man):
    link = f'<a href="{reverse("admin:detainees_detainee_publication", args=[man.pk])}">Publication</a>'
    assert link in editor.get(screen_url(man)).content.decode()
    assert ">Publication</a>" not in editor.get(screen_url()).content.decode()
    reader = make_user(is_superuser=False)
    reader.user_permissions.add(Permission.objects.get(codename="view_detainee"))
    assert "Publication</a>" not in logged_in(reader).get(screen_url(man)).content.decode()
