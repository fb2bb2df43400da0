"""Build the search keys of names that were written since the last search."""

from django.db import connection, transaction

from casetracker.names import keys_of
from detainees.models import Detainee, Name, NameKey
from detainees.models.keys import DUE

AT_ONCE = 5_000


def keys_for(text: str) -> list[str]:
    """Return the keys of a name: its words in Latin letters, and "~" with the consonants that each sounds by."""
    keys = keys_of(text)
    return [*keys.words, *(f"~{skeleton}" for skeleton in keys.skeletons)]


INSERT = """
    INSERT INTO detainees_namekey (detainee_id, name_id, key)
    SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::text[])
"""


def make_due_keys() -> int:
    """Make the keys of all names that were written since somebody searched last; returns of how many."""
    made = 0
    while number := make_some(AT_ONCE):
        made += number
    return made


@transaction.atomic
def make_some(most: int) -> int:
    """Make the keys of some names that wait for theirs; returns of how many."""
    due = NameKey.objects.filter(key=DUE).select_related("name", "detainee").only("name__text", "detainee__label")
    due = list(due.select_for_update(skip_locked=True, of=("self",))[:most])
    if not due:
        return 0
    NameKey.objects.filter(pk__in=[one.pk for one in due]).delete()
    rows = [
        (one.detainee_id, one.name_id, key)
        for one in due
        for key in keys_for(one.name.text if one.name_id else one.detainee.label)
    ]
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [list(column) for column in zip(*rows, strict=True)] or [[], [], []])
    return len(due)


@transaction.atomic
def rebuild_keys() -> int:
    """Make all keys anew, for instance where the way of spelling has changed; returns of how many names."""
    NameKey.objects.all().delete()
    names = [NameKey(detainee_id=person, name_id=key) for key, person in Name.objects.values_list("pk", "detainee")]
    cases = [NameKey(detainee_id=key) for key in Detainee.objects.values_list("pk", flat=True)]
    NameKey.objects.bulk_create([*names, *cases], batch_size=5_000)
    return make_due_keys()
