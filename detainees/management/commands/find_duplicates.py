"""`manage.py find_duplicates`: find possible duplicates for a researcher to judge."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from detainees.duplicates import look_for
from detainees.models import Detainee


class Command(BaseCommand):
    """Looks at every case; what was judged before is not suggested again. Safe to run at any time."""

    help = "Find records whose names suggest one person, and list them for somebody to decide."

    def handle(self, *args, **options):
        """Look, and say how many pairs are new."""
        new = sum(look_for(person) for person in Detainee.objects.filter(merged_into=None).iterator())
        self.stdout.write(ngettext("%(n)s new pair", "%(n)s new pairs", new) % {"n": new})
