"""Search before create: who is on record, in any script; and pairs that may be one man, judged."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from detainees.duplicates import likely_people, look_for
from detainees.models import Name, NameKey, Resemblance
from tests.admin.case.case_form import add, open_screen, saved, screen_url, sent_by
from tests.factories import make_detainee, make_identifier, make_name, make_place, make_source, make_user

pytestmark = pytest.mark.django_db
FIND = "/admin/detainees/detainee/case/find/{}/"


def found(client, kind, **asked) -> list[str]:
    """What is said to be on record already."""
    return [row["text"] for row in client.get(FIND.format(kind), {**asked, "like": "1"}).json()["rows"]]


def named(label, *spellings):
    """A person with names."""
    man = make_detainee(label)
    for text in spellings:
        make_name(detainee=man, text=text)
    return man


def test_people_are_found_across_scripts_with_the_spelling_that_matched(editor):
    named("Person 000201", "Rafiq Tumarov", "Рафик Тумаров")
    named("Person 000202", "Selim Oduyev")
    for typed in ("Rafik Toumarov", "Тумаров", "Tumarow R", "Rafiq Tum"):
        assert found(editor, "detainee", q=typed) == ["Person 000201"], typed
    (row,) = editor.get(FIND.format("detainee"), {"q": "Тумаров Рафик", "like": "1"}).json()["rows"]
    assert "Рафик Тумаров" in row["note"]
    listed = editor.get(reverse("admin:detainees_detainee_changelist"), {"q": "toumarov"}).content.decode()
    assert "Person 000201" in listed
    assert "Person 000202" not in listed


def test_the_list_of_cases_is_searched_by_every_word_a_part_of_a_number_or_a_public_id(editor):
    first, other = named("Person 000207", "Rafiq Tumarov"), named("Person 000208", "Rafiq Kantarov")
    make_identifier(detainee=other, value="US9RS-000702DP")

    def listed(text):
        page = editor.get(reverse("admin:detainees_detainee_changelist"), {"q": text})
        return set(page.context["cl"].queryset)

    assert listed("rafik") == {first, other}
    for text in ("Kantaroff Rafik", "000702", "us9rs", other.public_id):
        assert listed(text) == {other}, text
    assert listed("Rafiq Nobody") == listed("000703") == listed("%") == set()


def test_keys_follow_a_name_however_it_is_written():
    man = named("Person 000203", "Karim Belyadov")
    assert likely_people("Beliadov")
    Name.objects.filter(detainee=man).update(text="Yusuf Kantarov")
    assert not likely_people("Beliadov")
    assert likely_people("Kantaroff")[0].detainee == man
    with connection.cursor() as cursor:
        cursor.execute("UPDATE detainees_name SET text = 'Omar Salikhov'")
    assert likely_people("Salihov")
    call_command("rebuild_name_keys", stdout=StringIO())
    assert likely_people("Salihov")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM detainees_citation")
        cursor.execute("DELETE FROM detainees_name")
    assert not NameKey.objects.filter(name__isnull=False).exists()


def test_sources_places_and_parties_that_are_on_record_are_said(editor):
    make_source(title="Annual report of the office 2004", url="https://www.example.org/reports/2004/?utm_source=x")
    make_place(name={"en": "Belaya Rechka", "ru": "Белая Речка"})
    assert found(editor, "source", q="", url="http://example.org/reports/2004#p3") == [
        "Annual report of the office 2004"
    ]
    assert found(editor, "source", q="The annual report of the Office, 2004") == ["Annual report of the office 2004"]
    assert found(editor, "source", q="Something else entirely") == []
    assert len(found(editor, "place", q="Belaia Rechka")) == len(found(editor, "place", q="белая речка")) == 1
    assert found(editor, "place", q="Nowhere") == []


def test_without_javascript_a_button_says_what_is_on_record_of_all_that_would_be_new(editor):
    man = named("Person 000206", "Rafiq Tumarov")
    make_place(name={"en": "Belaya Rechka"})
    make_source(title="Annual report of the office 2004")
    sent = open_screen(editor) | {"bar-new_title": ["The annual report of the Office, 2004"]}
    sent["names-0-text"] = ["Рафик Тумаров"]
    sent = add(editor, sent, "events", kind="detention", begin_on="2004", place="+ Belaia Rechka")
    page = editor.post(screen_url(), {**sent, "_look": "1"})
    found = {one.typed: [row["text"] for row in one.rows] for one in page.context["on_record"]}
    assert found == {
        "Рафик Тумаров": ["Person 000206"],
        "The annual report of the Office, 2004": ["Annual report of the office 2004"],
        "Belaia Rechka": ["Belaya Rechka"],
    }
    assert "found by “Rafiq Tumarov”" in page.content.decode()
    assert sent_by(page)["names-0-text"] == ["Рафик Тумаров"]
    own = editor.post(screen_url(man), {**open_screen(editor, man, "names-0"), "names-0-id": "", "_look": "1"})
    assert "Nothing similar is on record" in own.content.decode()
    assert not Name.objects.exclude(detainee=man).exists()


def test_the_queue_is_closed_to_who_may_not_change_cases(client):
    pair = Resemblance.objects.create(one=make_detainee(), other=make_detainee(), score=80)
    client.force_login(make_user(is_superuser=False))
    for address in (reverse("admin:duplicates"), reverse("admin:duplicate", args=[pair.pk])):
        assert client.get(address).status_code == client.post(address, {"not_the_same": "1"}).status_code == 403
    assert Resemblance.objects.to_judge().exists()


def test_a_pair_is_queued_when_a_case_is_saved_compared_and_judged_once(editor):
    first = named("Person 000204", "Rafiq Tumarov")
    sent = open_screen(editor) | {"names-0-text": ["Rafik Tumarov"], "case-label": ["Person 000205"]}
    saved(editor, sent)
    pair = Resemblance.objects.get()
    assert pair.one == first
    assert "Person 000205" in editor.get(reverse("admin:duplicates")).content.decode()
    assert "Possible duplicates" in editor.get(reverse("admin:desk")).content.decode()
    page = editor.get(reverse("admin:duplicate", args=[pair.pk])).content.decode()
    assert "Rafiq Tumarov" in page
    assert "Rafik Tumarov" in page
    editor.post(reverse("admin:duplicate", args=[pair.pk]), {"not_the_same": "1"})
    assert "Nothing to do here" in editor.get(reverse("admin:duplicates")).content.decode()
    assert look_for(first) == 0
    call_command("find_duplicates", stdout=StringIO())
    assert not Resemblance.objects.to_judge().exists()
