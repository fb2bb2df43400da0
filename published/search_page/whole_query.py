"""People whose names together contain every word of a query, as the list finds them."""

from casetracker.names import folded
from published.lists.filters import can_be_part_of_a_word, holding, tokens
from published.models import Profile

LOOKED_AT = 200


def people_spelled(query: str, most: int = 20) -> list[str]:
    """Return the keys of profiles in whose names every word of a query occurs, in the order of the list. One query."""
    words = tokens(query)
    if not words:
        return []
    rows = Profile.objects.filter(holding(query)).order_by("sort_key", "pk")
    named = rows.values_list("pk", "name", "spellings")[:LOOKED_AT]
    return [pk for pk, name, others in named if all_stand_in(words, [name, *(one.text for one in others)])][:most]


def all_stand_in(words: list[str], names: list[str]) -> bool:
    """Whether every word stands in one of the names."""
    texts = [folded(name) for name in names]
    return all(any(word in (text if can_be_part_of_a_word(word) else text.split()) for text in texts) for word in words)
