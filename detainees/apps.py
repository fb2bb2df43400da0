"""The research record as an app."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.db.models.signals import post_migrate


class ResearchAdminConfig(admin_apps.AdminConfig):
    """Django's admin, with the site of the research record."""

    default = False  # named in the settings, in place of django.contrib.admin
    default_site = "detainees.admin_site.ResearchSite"


class DetaineesConfig(AppConfig):
    """What researchers keep; readers never see these tables."""

    name = "detainees"
    verbose_name = "Research record"

    def ready(self):
        """Register the check of files, and let the groups follow the matrix of access after each migrate."""
        from .conflicts import message_after_migrate
        from .files import checks  # noqa: F401
        from .groups import ensure_after_migrate

        post_migrate.connect(ensure_after_migrate, sender=self, dispatch_uid="detainees.groups")
        post_migrate.connect(message_after_migrate, sender=self, dispatch_uid="detainees.conflicts")
