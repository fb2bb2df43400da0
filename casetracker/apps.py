"""The Django app of the shared package: the commands `pg` and `demo`, and the system checks."""

from django.apps import AppConfig


class CasetrackerConfig(AppConfig):
    """Has no models; it is here so that Django finds commands and checks."""

    name = "casetracker"
    verbose_name = "Casetracker"

    def ready(self):
        """Register the checks."""
        from casetracker import checks  # noqa: F401
