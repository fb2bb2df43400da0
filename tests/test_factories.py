"""What the factories make obeys the rules of the record, and is ready to be published."""

import pytest

from detainees.models import Fact
from tests import factories

MAKERS = sorted(name for name in vars(factories) if name.startswith("make_") and name not in ("make_fact", "make_term"))


@pytest.mark.django_db
@pytest.mark.parametrize("maker", MAKERS)
def test_what_a_factory_makes_is_valid_and_facts_can_be_published(maker):
    row = getattr(factories, maker)()
    row.refresh_from_db()
    row.full_clean(exclude=["password"])
    if isinstance(row, Fact):
        assert type(row).objects.publishable().filter(pk=row.pk).exists()
