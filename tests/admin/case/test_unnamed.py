"""A person whose name is not known, typed by what is known of them."""

import pytest

from detainees.models import Detainee
from tests import factories as make
from tests.admin.case.case_form import open_screen, saved
from tests.published.test_unnamed import KNOWN, unnamed

pytestmark = pytest.mark.django_db


def test_a_person_without_a_name_is_saved_at_once_whoever_else_is_known_by_the_same_words(editor):
    make.make_source(title="Article 000324")
    other = unnamed()
    sent = open_screen(editor)
    sent |= {"case-label": [KNOWN], "names-0-text": [KNOWN], "names-0-kind": ["description"]}
    sent |= {"names-0-evaluation": ["reported"], "names-0-citations-0-source": ["Article 000324"]}
    saved(editor, sent)  # nobody is asked whether it may be the other one
    person = Detainee.objects.exclude(pk=other.pk).get()
    assert person.names.get().get_kind_display() == "what is known, in place of a name"
