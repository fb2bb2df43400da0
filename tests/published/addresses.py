"""Addresses of the public pages, read from the URLconf: a new page is tested without being named anywhere."""

from published.lists.parameters import FOR_MACHINES
from published.urls import urlpatterns


def fixed_pages() -> list[str]:
    """Return the path of every page whose address has no variable part, without a language."""
    routes = [f"/{one.pattern}" for one in urlpatterns]
    return [one for one in routes if "<" not in one and one.endswith("/") and not one.endswith(FOR_MACHINES)]
