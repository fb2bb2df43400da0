"""The research record as an app."""

from django.apps import AppConfig


class DetaineesConfig(AppConfig):
    """What researchers keep; readers never see these tables."""

    name = "detainees"
    verbose_name = "Research record"
