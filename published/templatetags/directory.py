"""Template tags for rows of the directory."""

from django import template

from published.directory import KINDS
from published.models import DirectoryEntry

register = template.Library()


@register.filter
def roles(entry: DirectoryEntry) -> list[tuple[str, int]]:
    """Return what public documents tell of an entry, each with the number of those that do."""
    return KINDS[entry.kind].roles(entry.facets.all())
