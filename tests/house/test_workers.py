"""What the workers of the test suite do more quickly than Django is the same."""

import pytest
from django.db.models.expressions import Col, Expression

from detainees.models import Detainee, Name
from tests.workers import identity_of_column

LABEL, TEXT = Detainee._meta.get_field("label"), Name._meta.get_field("text")


@pytest.mark.parametrize(
    "column",
    [Col("T4", LABEL), Col("T4", LABEL, None), Col("T5", LABEL, TEXT), Col("T4", TEXT, output_field=LABEL)],
    ids=str,
)
def test_a_column_is_told_from_others_as_django_does(column):
    assert identity_of_column(column) == Expression.identity.func(column)
