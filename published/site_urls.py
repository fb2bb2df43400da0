"""The public addresses alone: for a process that does not serve them but has to write them, as a preview does."""

from django.urls import include, path

urlpatterns = [path("", include("published.urls"))]
