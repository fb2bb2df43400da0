"""What readers know by its title or name has one: asked for in every form, and before a case is submitted."""

import pytest

from detainees.models import Assurance, Incident, Matter, Party, Place, Proceeding
from detainees.preflight import preflight
from tests import factories as make
from tests.admin.conftest import editor  # noqa: F401
from tests.admin.forms import add_url, errors_of, open_form, save

pytestmark = pytest.mark.django_db


def without_title(make_row, **given):
    """A row that was saved without a title before a title was asked for."""
    row = make_row(**given)
    type(row).objects.filter(pk=row.pk).update(title={})
    return row


@pytest.mark.parametrize("make_row", [make.make_proceeding, make.make_assurance])
def test_a_case_with_a_row_without_a_title_is_not_submitted_and_the_row_is_named(make_row):
    woman = make.make_detainee()
    given = {"people": [woman]} if make_row is make.make_proceeding else {"covers": [woman]}
    without_title(make_row, **given)
    (finding,) = [one for one in preflight(woman).blocks if one.code == "not_publishable"]
    assert "has no title, so readers could not tell what it is" in finding.words


@pytest.mark.parametrize("model", [Proceeding, Assurance, Incident, Matter, Place, Party])
def test_a_title_or_name_is_asked_for_at_its_box(editor, model):  # noqa: F811
    url = add_url(model)
    page = save(editor, url, open_form(editor, url))
    assert ("title" if hasattr(model, "title") else "name") in errors_of(page)
    assert not model.objects.exists()
