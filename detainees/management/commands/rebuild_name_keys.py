"""`manage.py rebuild_name_keys`: rebuild the search keys of names."""

from django.core.management.base import BaseCommand

from detainees.duplicates import rebuild_keys


class Command(BaseCommand):
    """Makes all keys of names anew. They make themselves when somebody searches; after a large load this is sooner."""

    help = "Rebuild the search keys of all names."

    def handle(self, *args, **options):
        """Make them, and say of how many names."""
        self.stdout.write(f"{rebuild_keys()}")
