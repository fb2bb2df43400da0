"""The public addresses alone, for a process that writes but does not serve them."""

from django.urls import include, path

urlpatterns = [path("", include("published.urls"))]
