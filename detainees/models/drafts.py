"""Drafts: typed and not yet saved, stored on the server so that closing the browser or a session loses nothing."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.http import QueryDict
from django.utils import timezone

from .people import Detainee
from .submissions import Submission

KEPT = timedelta(days=90)
"""How long nobody comes back to a draft before it may be thrown away."""


class DraftQuerySet(models.QuerySet):
    """Querysets of drafts."""

    def open(self):
        """Return the drafts whose form is not saved yet."""
        return self.exclude(Exists(Submission.objects.filter(token=OuterRef("token"))))

    def of(self, user, detainee=None):
        """Return the open drafts of an account, optionally of one case; the latest first."""
        mine = self.open().filter(user=user)
        return mine.filter(detainee=detainee if detainee.pk else None) if detainee is not None else mine

    def forgotten(self):
        """Return the drafts that are old enough to be deleted."""
        return self.filter(saved_at__lt=timezone.now() - KEPT)


class Draft(models.Model):
    """The case screen as one account left it, not validated and not saved. Only that account sees it.

    ``token`` is that of the form, good for one save. ``page`` is the page in a browser that wrote last, ``turn`` its
    own count; ``number`` counts all writings: a second tab that writes into the same draft without having seen what
    stands there gets a draft of its own, of the same ``form``. One that ``is_left_over`` from a form that was saved is
    never opened by itself. Whatever can be typed can stand in the body, so it counts as confidential.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    detainee = models.ForeignKey(Detainee, models.SET_NULL, null=True, blank=True, related_name="+")
    token = models.CharField(max_length=64)
    form = models.CharField(max_length=64, blank=True)
    page = models.CharField(max_length=64)
    number = models.PositiveIntegerField(default=1)
    turn = models.PositiveIntegerField(default=0)
    is_left_over = models.BooleanField(default=False)
    body = models.TextField()
    label = models.CharField(max_length=200, blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(auto_now=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering = ["-saved_at", "-pk"]
        indexes = [models.Index(fields=["user", "-saved_at"], name="draft_of_user")]
        constraints = [models.UniqueConstraint(name="draft_once_each", fields=["user", "token"])]

    def __str__(self):
        return self.label or str(self.detainee or "")

    @property
    def data(self) -> QueryDict:
        """The posted form data, to continue with."""
        held = QueryDict(self.body, mutable=True)
        held["token"] = self.token
        return held

    def was_seen_by(self, page: str, number: str) -> bool:
        """Whether the page shows or wrote the current content of the draft."""
        return self.page == page or str(self.number) == number


class KeptFormQuerySet(models.QuerySet):
    """Querysets of kept forms."""

    def forgotten(self):
        """Return the forms that are old enough to be deleted."""
        return self.filter(kept_at__lt=timezone.now() - KEPT)


class KeptForm(models.Model):
    """A form sent after the login had expired. Only its account sees it, and nothing of it was saved.

    ``path`` is the address that it was sent to. No file and no password is in the body. Whatever else can be typed
    can stand in it, so it counts as confidential.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    token = models.CharField(max_length=64, unique=True)
    path = models.CharField(max_length=2000)
    body = models.TextField()
    lacks_file = models.BooleanField(default=False)
    kept_at = models.DateTimeField(auto_now=True)

    objects = KeptFormQuerySet.as_manager()

    class Meta:
        ordering = ["-kept_at", "-pk"]

    def __str__(self):
        return self.path

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The form as it was sent: the name and the value of each box."""
        return [(name, value) for name, values in QueryDict(self.body).lists() for value in values]
