"""Addresses of the public site. Addresses are promises: none is ever reused for another thing."""

from django.urls import path

from published.views import lists, pages

app_name = "published"
urlpatterns = [
    path("", pages.home, name="home"),
    path("detainees/", lists.detainee_list, name="detainee-list"),
    path("matters/", lists.matter_list, name="matter-list"),
    path("about/", pages.about, name="about"),
    path("about/method/", pages.method, name="method"),
    path("healthz", pages.healthz, name="healthz"),
    path("robots.txt", pages.robots, name="robots"),
]
