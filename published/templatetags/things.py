"""What templates need to set a row of a list of things."""

from django import template

from published.models import Thing
from published.things import KINDS

register = template.Library()


@register.filter
def roles(thing: Thing) -> list[tuple[str, int]]:
    """Return what public documents tell of a thing, each with the number of those that do."""
    return KINDS[thing.kind].roles(thing.facets.all())
