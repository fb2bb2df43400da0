"""The research record in the admin, one module a subject, as the models have it."""

from django.contrib import admin

from detainees.models import Detainee, Matter

admin.site.register([Detainee, Matter])
