"""``manage.py rebuild_public``: fill the public record again from the editions."""

from django.core.management.base import BaseCommand

from published.publish import rebuild


class Command(BaseCommand):
    """Drop the public record and fill it again from the stored editions."""

    help = "Drop the public record and fill it again from the editions. Readers see the old one until it is done."

    def handle(self, *args, **options):
        self.stdout.write(f"{rebuild()} cases and matters are public.")
