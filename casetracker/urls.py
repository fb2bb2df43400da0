"""Addresses: the research side is under /admin/, everything else is the public site. Addresses never change."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView

urlpatterns = []
handler400 = "casetracker.too_large.bad_request"
if settings.HAS_RESEARCH:
    from django.contrib import admin

    urlpatterns += [path("admin/", admin.site.urls)]
elif settings.CASETRACKER_RESEARCH_URL:
    to_research = RedirectView.as_view(url=f"{settings.CASETRACKER_RESEARCH_URL}/admin/%(rest)s", query_string=True)
    urlpatterns += [re_path(r"^admin/(?P<rest>.*)$", to_research)]
if settings.HAS_PUBLIC:
    urlpatterns += [path("", include("published.urls"))]
    handler403 = "published.errors.forbidden"
    handler404 = "published.errors.not_found"
    handler500 = "published.errors.server_error"
else:
    urlpatterns += [path("", RedirectView.as_view(pattern_name="admin:index"))]
