"""Print the SQL that an administrator must run for the reader's role and grants."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, connections

from published.reader_role.alignment import administrators_sql, difference


class Command(BaseCommand):
    """For a server where the owner may not create roles: changes nothing, prints what is missing."""

    help = "Print the SQL that an administrator of the database server must run for the public reader's login."

    def handle(self, **options):
        """Only the owner's login sees what differs; the public site has no business with grants."""
        if settings.CASETRACKER_SITE == "public":
            raise CommandError("Run this on the research side: the public site logs in as the reader itself.")
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            left = difference(cursor)
        if left:
            self.stdout.write(administrators_sql(left))
        else:
            self.stdout.write(f'-- Nothing to do: the reader "{settings.READER_ROLE}" is as it must be.')
