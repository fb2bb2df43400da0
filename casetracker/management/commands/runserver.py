"""`manage.py runserver`: Django's own command; database connections close with their request."""

from django.conf import settings
from django.contrib.staticfiles.management.commands import runserver
from django.db import connections


class Command(runserver.Command):
    """Serve every connection of a client in a thread of its own, as Django does.

    Such a thread ends with its client. A database connection that is kept for later requests (``CONN_MAX_AGE``) would
    then belong to nobody, and after some hundred requests the database would take no more. Gunicorn's threads live as
    long as their worker, so there connections are kept.
    """

    def inner_run(self, *args, **options):
        """Keep no connection, then serve."""
        for database in connections.settings.values():
            database["CONN_MAX_AGE"] = 0
        super().inner_run(*args, **options)

    def check_migrations(self):
        """Warn of missing migrations, as Django does; the reader's role may not read which were run."""
        if settings.HAS_RESEARCH:
            super().check_migrations()
