"""The public record as a Django app."""

from django.apps import AppConfig
from django.conf import settings
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from published.reader_role.alignment import align_after_migrate
from published.reader_role.roles import refuse_a_reader_that_owns


class PublishedConfig(AppConfig):
    """Everything a reader may see, and the role that keeps readers out of the research record."""

    name = "published"
    verbose_name = "Public record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Grants follow the tables, so they are set after each migrate; the public site never sets any.

        Then it is said whether the tables have to be filled again.
        """
        if settings.CASETRACKER_SITE != "public":
            from published.publish.upkeep import message_after_migrate

            post_migrate.connect(align_after_migrate, sender=self, dispatch_uid="published.reader_role.align")
            post_migrate.connect(message_after_migrate, sender=self, dispatch_uid="published.upkeep")
        connection_created.connect(refuse_a_reader_that_owns, dispatch_uid="published.reader_role.owner")
