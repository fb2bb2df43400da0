"""The demonstration record loads into an empty database: here no other test has loaded it before."""

from django.core.management import call_command

from detainees.models import Detainee


def test_the_record_can_be_loaded_by_itself(db):
    assert not Detainee.objects.exists()
    call_command("loaddata", "seven_men", verbosity=0)
    assert Detainee.objects.count() == 7
