"""The fixed words of public pages, marked for translation.

"Reported", "alleged" and "found" mean different things and are never swapped, and nothing is said without who
says it. Avoided everywhere: claimed, admitted, confessed, revealed.
"""

from .positions import position, position_words, standing
from .sentences import (
    access,
    days,
    days_held,
    earlier_status,
    event_name,
    figure,
    figure_words,
    later_status,
    place,
    status,
    stretch,
)
from .speakers import (
    attribution,
    party,
    relayed_alone,
    said_of,
    source_line,
    source_name,
    source_names,
    speaker,
    with_article,
)
from .texts import capital, direction, foreign, in_words, joined, name, plain, say_date, say_day, sentence, text

__all__ = [
    "access",
    "attribution",
    "capital",
    "days",
    "days_held",
    "direction",
    "earlier_status",
    "event_name",
    "figure",
    "figure_words",
    "foreign",
    "in_words",
    "joined",
    "later_status",
    "name",
    "party",
    "place",
    "plain",
    "position",
    "position_words",
    "relayed_alone",
    "said_of",
    "say_date",
    "say_day",
    "sentence",
    "source_line",
    "source_name",
    "source_names",
    "speaker",
    "standing",
    "status",
    "stretch",
    "text",
    "with_article",
]
