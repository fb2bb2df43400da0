"""Find and lock the case or group case of an act, and refuse an act."""

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from casetracker.vocabulary import PublicationBasis
from detainees.models import Detainee, Matter

from .log import lock_log


class Refused(ValidationError):
    """Raised when an act is refused, with the reason. Nothing was changed."""


class Unchanged(Refused):
    """Raised when the published edition already says the same."""


class WaitsForReview(Unchanged):
    """Raised when a version awaiting review already says the same."""


class WaitsForOthers(Refused):
    """Raised when the only problem is that the case names people whose cases are not public yet.

    ``waits_for`` holds, for each name, the public ids of the cases with that name: one of them is to be public.
    """

    def __init__(self, words: str, waits_for: list[tuple[str, ...]]):
        super().__init__(words)
        self.waits_for = waits_for


def find_subject(public_id: str) -> Detainee | Matter:
    """Return the detainee or matter with this public id. Raises Refused where there is none."""
    for model in (Detainee, Matter):
        found = model.objects.filter(public_id=public_id).first()
        if found is not None:
            return found
    raise Refused(_("There is no case or group case “%(id)s”.") % {"id": public_id})


def all_publishable() -> list[Detainee | Matter]:
    """Return every group case and case that somebody decided to publish; group cases first.

    A person's document names the matters that the person belongs to that are public by then.
    """
    undecided = {"publication_basis": PublicationBasis.NONE}
    return [*Matter.objects.exclude(**undecided), *Detainee.objects.exclude(**undecided).filter(merged_into=None)]


def command_line_user():
    """Return the account that the command line uses; nobody can log in with it."""
    user, created = get_user_model().objects.get_or_create(username="command-line", defaults={"is_active": False})
    if created:
        user.set_unusable_password()
        user.save()
    return user


def lock(*subjects) -> list:
    """Return the subjects with their rows locked, so that acts on one case, and a rebuild, run one after another.

    The table comes first, in the mode of every writer: whoever waits for a rebuild holds nothing it needs. Rows are
    locked in one order, so that two acts never wait crosswise.
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE detainees_edition IN ROW EXCLUSIVE MODE")
    locked = {}
    for one in sorted(subjects, key=key_of):
        if key_of(one) not in locked:
            locked[key_of(one)] = type(one).objects.select_for_update(of=("self",)).get(pk=one.pk)
    return [locked[key_of(one)] for one in subjects]


def key_of(subject) -> tuple[str, int]:
    """Return a key that identifies a subject and defines an order."""
    return subject._meta.model_name, subject.pk


def lock_with_log(*subjects) -> list:
    """Return the subjects, their rows locked and then the log: for acts that readers notice.

    Such an act writes rows of neighbours too, so it takes the log before it writes anything: no two deadlock.
    """
    locked = lock(*subjects)
    lock_log()
    return locked


def refuse_too_long(text: str, most: int, what: str) -> None:
    """Raise Refused if a text is too long. Nothing is cut silently."""
    if len(text) > most:
        words = _("%(what)s has at most %(most)s characters; this one has %(number)s. Shorten it.")
        raise Refused(words % {"what": what, "most": most, "number": len(text)})


def stop_all_acts() -> None:
    """Wait for all running acts, and block new ones until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE detainees_edition IN SHARE ROW EXCLUSIVE MODE")
