"""`manage.py find_contradictions`: check every case for conflicting custody dates."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from detainees.conflicts import find_conflicts, needs_check


class Command(BaseCommand):
    """Looks at every case, imported and old ones too, and lists what it finds on the desk. Safe to run at any time."""

    help = "Find custody events that contradict each other, and list the cases on the desk."

    def add_arguments(self, parser):
        parser.add_argument("--if-needed", action="store_true", help="only if another version checked last")

    def handle(self, *args, **options):
        """Look, and say how many cases are new."""
        if options["if_needed"] and not needs_check():
            self.stdout.write("This version has checked all cases. Nothing to do.")
            return
        new = find_conflicts()
        self.stdout.write(ngettext("%(n)s new case", "%(n)s new cases", new) % {"n": new})
