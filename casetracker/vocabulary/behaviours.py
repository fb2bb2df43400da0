"""How the kinds of custody events behave: the small closed set that code branches on."""

from enum import StrEnum


class Behaviour(StrEnum):
    """What an event of a kind does to custody. Each kind has exactly one; ``custody.py`` makes sets of them."""

    TAKING = "taking"
    """The person loses their liberty."""

    TAKING_AGAIN = "taking_again"
    """Taken on a new ground, also where the person was held already: it ends only a custody by night."""

    STAY = "stay"
    """Held day and night from a start to an end. Each day counts as held."""

    STAY_WITHIN = "stay_within"
    """As a stay; it may lie within another stay or go on across it, so the two do not limit each other."""

    NIGHTS = "nights"
    """Held by night and at liberty by day, from a start to an end. No day counts as held day and night."""

    DISAPPEARANCE = "disappearance"
    """Taken, and the custody is not acknowledged, from a start to an end. The first day is held; every other day until
    the end, a release or the death may be: nobody says that the person was alive, or where."""

    MOVE = "move"
    """In custody, to another place or holder in one country."""

    BORDER_CROSSING = "border_crossing"
    """In custody across a border: a departure and an arrival."""

    RELEASE = "release"
    """Custody ends and the person lives."""

    DEATH_HELD = "death_held"
    """The person dies while held."""

    DEATH = "death"
    """The person dies; that says nothing of custody."""

    AFTER_DEATH = "after_death"
    """What happens to the body. It is no second death; the person was dead by then, and no stay lasts longer."""

    SIGN_OF_CUSTODY = "sign_of_custody"
    """Shows that the person is held on that day, and changes nothing about it."""

    WITHIN_CUSTODY = "within_custody"
    """As a sign of custody; it may last. It starts no stay and adds no day."""

    LASTING = "lasting"
    """Changes nothing about custody and may last, in custody or at liberty: a travel ban, a hunger strike."""

    CONTACT = "contact"
    """A moment that changes nothing about custody: a search."""

    TERM = "term"
    """A day that a source counts or announces for the end of a sentence. It ends nothing and may lie ahead."""
