"""``manage.py rebuild_public``: rebuild the public record from the editions."""

from django.core.management.base import BaseCommand

from published.publish import needs_rebuild, rebuild


class Command(BaseCommand):
    """Drop the public record and fill it again from the stored editions."""

    help = "Delete the public record and rebuild it from the editions. Readers see the old one until it is done."

    def add_arguments(self, parser):
        parser.add_argument("--if-needed", action="store_true", help="only if another version filled it")

    def handle(self, *args, **options):
        if options["if_needed"] and not needs_rebuild():
            self.stdout.write("The public record was filled by this version. Nothing to do.")
            return
        self.stdout.write(f"{rebuild()} cases and group cases are public.")
