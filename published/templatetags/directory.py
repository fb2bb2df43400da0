"""Template tags for rows of the directory."""

from django import template

from published.directory import KINDS
from published.models import Thing

register = template.Library()


@register.filter
def roles(thing: Thing) -> list[tuple[str, int]]:
    """Return what public documents tell of a thing, each with the number of those that do."""
    return KINDS[thing.kind].roles(thing.facets.all())
