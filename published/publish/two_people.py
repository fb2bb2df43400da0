"""Merges that need two people: one proposes, the other confirms.

As with an edition, nobody is the second person who has changed one of the two records since its last edition.
"""

from django.utils.translation import gettext as _

from casetracker.vocabulary import Act
from detainees.models import Detainee, PublicationAct
from detainees.preflight import preflight

from .review import last_edition, work_since
from .subjects import Refused

PROPOSAL_OF = {Act.MERGED: Act.MERGE_PROPOSED, Act.SEPARATED: Act.SEPARATION_PROPOSED}


def risks_of_both(detainee: Detainee, into: Detainee) -> str:
    """Return why merging two records, or undoing it, needs two people; "" if one person is enough."""
    found = [finding.words for one in (detainee, into) for finding in preflight(one).second_person]
    return "; ".join(dict.fromkeys(found))


def open_proposals(detainee: Detainee):
    """Return the proposals since the record was last merged or separated, by accounts that can log in."""
    acts = PublicationAct.objects.filter(subject=detainee.public_id)
    done = acts.filter(act__in=PROPOSAL_OF).order_by("-pk").first()
    proposed = acts.filter(act__in=PROPOSAL_OF.values(), done_by__is_active=True, pk__gt=done.pk if done else 0)
    return proposed.select_related("done_by").order_by("-pk")


def proposals_of_others(detainee: Detainee, into: Detainee, act: Act, *, by):
    """Return the open proposals of this act by other people."""
    return open_proposals(detainee).filter(act=PROPOSAL_OF[act], words__startswith=named(act, into)).exclude(done_by=by)


def named(act: Act, into: Detainee) -> str:
    """Return the start of the trail line of a merge or separation; the reason follows."""
    return f"{'into' if act == Act.MERGED else 'from'} {into.public_id}: "


def what_is_proposed(proposal: PublicationAct) -> tuple[Detainee | None, str]:
    """Return the record to keep, as a proposal names it, and the reason given."""
    record, _colon, reason = proposal.words.partition(": ")
    return Detainee.objects.filter(public_id=record.split()[-1]).first(), reason


def refuse_one_person(detainee: Detainee, into: Detainee, act: Act, *, by) -> None:
    """Raise Refused if the act needs two people and nobody else proposed it, or this person may not confirm it."""
    risks = risks_of_both(detainee, into)
    if not risks:
        return
    if not proposals_of_others(detainee, into, act, by=by).exists():
        words = _("Two people are needed for this: one proposes it, another confirms it. %(risks)s")
        raise Refused(words % {"risks": risks})
    own = "" if by.is_active else _("With this account nobody can log in.")
    own = own or work_since(detainee, last_edition(detainee), by) or work_since(into, last_edition(into), by)
    if own:
        raise Refused(_("Another person must do this: %(own)s %(risks)s") % {"own": own, "risks": risks})
