"""Rows that say the same thing otherwise stand in one group under one head, whoever writes them."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from detainees.models import Fact
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]

FACTS = [model for model in apps.get_app_config("detainees").get_models() if issubclass(model, Fact)]


def one(model):
    """One row of a kind of fact."""
    builders = {"CustodyEvent": "event", "ProceedingRole": "role"}
    return getattr(make, "make_" + builders.get(model.__name__, model.__name__.lower()))()


def point(row, to) -> None:
    """Write past every form and model method that a row is an alternative to another."""
    type(row).objects.filter(pk=row.pk).update(alternative_to=to)


@pytest.mark.parametrize("model", FACTS)
def test_the_database_refuses_an_alternative_of_an_alternative(model):
    head, second, third = one(model), one(model), one(model)
    point(second, to=head)
    with pytest.raises(IntegrityError, match="alternatives_have_one_head"), transaction.atomic():
        point(third, to=second)
    point(third, to=head)
    assert set(model.objects.filter(alternative_to=head)) == {second, third}


@pytest.mark.parametrize("model", FACTS)
def test_the_database_refuses_to_make_the_head_of_a_group_an_alternative(model):
    head, second, other = one(model), one(model), one(model)
    point(second, to=head)
    with pytest.raises(IntegrityError, match="alternatives_have_one_head"), transaction.atomic():
        point(head, to=other)
    point(second, to=None)
    point(head, to=other)
    assert model.objects.get(pk=head.pk).alternative_to == other


def test_a_row_of_a_group_can_be_changed_otherwise_and_leave_it():
    head = make.make_event()
    second = make.make_event(alternative_to=head)
    second.provision = "Article 1 (invented)"
    second.save()
    second.alternative_to = None
    second.save()
    assert not head.alternatives.exists()


def test_the_form_says_at_the_box_what_to_choose():
    head, other = make.make_event(), make.make_event()
    second = make.make_event(alternative_to=head)
    head.alternative_to = make.make_event()
    other.alternative_to = second
    with pytest.raises(ValidationError, match="Choose the first row of its group") as of_other:
        other.clean()
    with pytest.raises(ValidationError, match="Other rows contradict this one") as of_head:
        head.clean()
    assert list(of_other.value.error_dict) == list(of_head.value.error_dict) == ["alternative_to"]
