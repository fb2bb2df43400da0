"""The parts of a name: on the page, and in the order of the list."""

import pytest
from django.core.exceptions import ValidationError

from casetracker.vocabulary import NameKind, Script
from published.models import Profile
from tests import factories as make
from tests.published.shown import Shown, page_of, show

pytestmark = pytest.mark.django_db

PARTS = {"given_name": "Rosa Elena", "family_name": "Ejemplo", "second_family_name": "Muestra"}


def with_parts(name, **parts):
    """A person with a main name of which the parts are known."""
    person = make.make_detainee(name="")
    make.make_name(detainee=person, text=name, kind=NameKind.MAIN, **parts)
    return person


def test_a_woman_with_two_family_names_stands_in_the_list_under_her_father_s(reader_client):
    for person in (
        make.make_detainee(name="Ana Flor"),
        with_parts("Rosa Elena Ejemplo Muestra", language="es", **PARTS),
        make.make_detainee(name="Ana Duro"),
    ):
        show(person)
    names = Profile.objects.order_by("sort_key").values_list("name", flat=True)
    assert list(names) == ["Ana Duro", "Rosa Elena Ejemplo Muestra", "Ana Flor"]
    page = Shown(reader_client.get("/detainees/").content.decode()).text
    assert page.index("Ana Duro") < page.index("Rosa Elena") < page.index("Ana Flor")


def test_a_typed_sorting_form_decides():
    show(with_parts("Ahmad ibn Misal", family_name="Misal", sorted_as="Zaydi Ahmad"))
    assert Profile.objects.get().sort_key == "zaydi ahmad"


def test_the_parts_stand_beside_the_name(reader_client):
    text = page_of(reader_client, with_parts("Rosa Elena Ejemplo Muestra", **PARTS)).part("names")
    assert "given name: Rosa Elena family name: Ejemplo second family name: Muestra" in text


def test_a_form_made_by_a_program_is_marked_as_such_and_does_not_head_the_page(reader_client):
    person = make.make_detainee(name="")
    make.make_name(detainee=person, text="Zeng Zhiqiang", kind=NameKind.MACHINE)
    make.make_name(detainee=person, text="曾志强", kind=NameKind.NATIVE, script=Script.CHINESE, language="zh")
    page = page_of(reader_client, person)
    assert "<title>曾志强" in page.head
    assert "Zeng Zhiqiang (Latin form, made by a program)" in page.text


def test_a_name_of_400_characters_is_published_and_one_more_is_refused(reader_client):
    long = ("Name " * 80).strip()
    person = make.make_detainee(name="", label="Person 000331")
    row = make.make_name(detainee=person, text=long + " " + "x" * (399 - len(long)), kind=NameKind.MAIN)
    assert len(row.text) == 400
    assert row.text in page_of(reader_client, person).text
    row.text += "x"
    with pytest.raises(ValidationError, match="at most 400 characters"):
        row.full_clean()
