"""Find a source by the title that it had when a page was opened, or when its address was kept."""

from detainees.history.tables import history_of
from detainees.models import Source


def renamed_source(text: str) -> Source | None:
    """Return the source that had this title before, if no source has it now and only one had it; else None."""
    if not text or Source.objects.filter(title__iexact=text).exists():
        return None
    had_it = history_of(Source)._default_manager.filter(title__iexact=text)
    found = Source.objects.filter(pk__in=set(had_it.values_list("pgh_obj_id", flat=True)))[:2]
    return found[0] if len(found) == 1 else None
