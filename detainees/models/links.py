"""History of many-to-many links: victims of an allegation, people of a decision, members of a group case.

Django keeps these in tables without a model of ours; a proxy gives each one the triggers of history.
"""

import pghistory
import pgtrigger

from .allegations import Allegation
from .assurances import Assurance
from .matters import Matter
from .proceedings import Charge, Decision
from .statements import Statement


def recorded_link(proxy):
    """Record every insert and delete of a link with triggers. A link is never updated."""
    return pghistory.track(
        pghistory.InsertEvent(level=pgtrigger.Statement),
        pghistory.DeleteEvent(level=pgtrigger.Statement),
        obj_field=None,
        model_name=f"{proxy.__name__}History",
    )(proxy)


@recorded_link
class ChargeAgainst(Charge.against.through):
    """Whom a charge was brought against."""

    class Meta:
        proxy = True


@recorded_link
class DecisionConcerns(Decision.concerns.through):
    """Whom a decision concerns."""

    class Meta:
        proxy = True


@recorded_link
class AssuranceTransfers(Assurance.transfers.through):
    """Which transfers were made on an assurance."""

    class Meta:
        proxy = True


@recorded_link
class AssuranceCovers(Assurance.covers.through):
    """For whom an assurance was given."""

    class Meta:
        proxy = True


@recorded_link
class AllegationVictims(Allegation.victims.through):
    """Whom an allegation names."""

    class Meta:
        proxy = True


@recorded_link
class AllegationMethods(Allegation.methods.through):
    """What treatment an allegation speaks of."""

    class Meta:
        proxy = True


@recorded_link
class StatementSpeakers(Statement.speakers.through):
    """Who speaks in a statement."""

    class Meta:
        proxy = True


@recorded_link
class StatementAbout(Statement.about.through):
    """Whom a statement is about."""

    class Meta:
        proxy = True


@recorded_link
class MatterMembers(Matter.members.through):
    """Who belongs to a matter."""

    class Meta:
        proxy = True


@recorded_link
class MatterEvents(Matter.events.through):
    """Which events a matter is about."""

    class Meta:
        proxy = True


@recorded_link
class MatterIncidents(Matter.incidents.through):
    """Which incidents a matter is about."""

    class Meta:
        proxy = True
