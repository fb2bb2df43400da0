"""In what role a person takes part, where a language has a form for women and one for men: nobody is presumed a man."""

import pytest

from casetracker.vocabulary import RoleKind
from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db

SAID = [
    ("/ru", "female", "defendant", "обвиняемая"),
    ("/ru", "male", "defendant", "обвиняемый"),
    ("/ru", "", "defendant", "обвиняемое лицо"),
    ("/ru", "female", "applicant", "заявительница"),
    ("/ru", "female", "witness", "свидетельница"),
    ("/ar", "female", "defendant", "متهمة"),
    ("/ar", "male", "defendant", "متهم"),
    ("/ar", "", "defendant", "شخص متهم"),
    ("/ar", "female", "witness", "شاهدة"),
]


def tried(sex: str, role: str):
    """A person with that role in a trial, whose sex a source states, or none does."""
    person = make.make_detainee("Person 000301")
    if sex:
        make.make_detail(detainee=person, kind="sex", sex=sex, value="")
    trial = make.make_proceeding(title={"en": "Trial 000302"})
    make.make_role(proceeding=trial, detainee=person, role=role)
    return person, trial


def role_on(client, address: str, language: str) -> str:
    """What the page gives as the role."""
    html = client.get(language + address).content.decode()
    label = {"/ru": "роль:", "/ar": "الدور:", "": "role:"}[language]
    assert label in html
    return Shown(html.partition(label)[2].partition("</li>")[0]).text.strip()


@pytest.mark.parametrize(("language", "sex", "role", "words"), SAID)
def test_a_role_has_the_form_of_the_sex_that_a_source_states_on_both_pages(reader_client, language, sex, role, words):
    person, trial = tried(sex, role)
    address = show(person).get_absolute_url()
    assert role_on(reader_client, address, language) == words
    found = Shown(reader_client.get(address).content.decode()).links
    trials = next(link for link in found if link.startswith("/trials/") and trial.public_id in link)
    assert role_on(reader_client, trials, language) == words


def test_where_sources_differ_on_the_sex_the_role_presumes_none(reader_client):
    person, _trial = tried("female", "defendant")
    first = person.details.get()
    make.make_detail(detainee=person, kind="sex", sex="male", value="", alternative_to=first, basis="consent")
    first.basis = "consent"
    first.save()
    assert role_on(reader_client, show(person).get_absolute_url(), "/ru") == "обвиняемое лицо"


@pytest.mark.parametrize("role", list(RoleKind))
def test_each_role_is_named_in_english_as_it_was(reader_client, role):
    person, _trial = tried("female", role)
    assert role_on(reader_client, show(person).get_absolute_url(), "") == str(role.label)
