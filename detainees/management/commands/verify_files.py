"""`manage.py verify_files`: check that source files are unchanged since their upload."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import ngettext

from detainees.files.verifying import verify


class Command(BaseCommand):
    """Read every file again and compare it with its row; exit 1 where anything is wrong."""

    help = "Recompute the SHA-256 of every file, and report what is missing, changed, extra or open to others."

    def handle(self, **options):
        """Print what is wrong, a line each, and how much was read."""
        found = verify()
        for line in found.wrong:
            self.stdout.write(line)
        read = ngettext("%(n)s file", "%(n)s files", found.files) % {"n": found.files}
        if found.wrong:
            raise CommandError(f"{len(found.wrong)} problems; {read}, {found.size} bytes")
        self.stdout.write(f"{read}, {found.size} bytes: all unchanged since upload")
