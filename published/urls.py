"""Addresses of the public site. Addresses are promises: none is ever reused for another thing."""

app_name = "published"
urlpatterns: list = []
