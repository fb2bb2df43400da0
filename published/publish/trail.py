"""The trail: each act of publishing, and each refused one, with its reason."""

import logging
from functools import wraps

from django.db import transaction

from casetracker.vocabulary import Act
from detainees.document import NotPublishable
from detainees.models import Edition, PublicationAct
from detainees.models.trail import ATTEMPTS

from .subjects import Refused

logger = logging.getLogger("casetracker.publication")


def note(act: Act, subject, *, by, edition: Edition | None = None, words: str = "") -> PublicationAct:
    """Write one line of the trail. The caller holds the transaction of the act itself."""
    return PublicationAct.objects.create(subject=subject.public_id, act=act, edition=edition, done_by=by, words=words)


def traced(act):
    """Run an act in one transaction; if it is refused, record only the refusal, with who tried and why."""

    @wraps(act)
    def whole(on, *, by, **given):
        try:
            with transaction.atomic():
                return act(on, by=by, **given)
        except (Refused, NotPublishable) as error:
            note_refusal(on, by=by, words=f"{ATTEMPTS[act.__name__]}: {error.args[0]}")
            raise

    return whole


def note_refusal(on, *, by, words: str) -> None:
    """Record that an act on a subject, or on its version, was refused."""
    subject = on.subject if isinstance(on, Edition) else on
    note(Act.REFUSED, subject, by=by, edition=on if on is not subject else None, words=words)
    logger.info("refused to %s: %s %s", by, subject.public_id, words)
