"""`manage.py forget_drafts`: delete old drafts."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from detainees.models import Draft, KeptForm, Submission


class Command(BaseCommand):
    """Throws away what was left for ninety days, and drafts whose form was saved meanwhile. Safe at any time."""

    help = "Delete drafts that are older than ninety days, or whose form was saved."

    def handle(self, *args, **options):
        saved = Draft.objects.filter(token__in=Submission.objects.values("token"))
        number = sum(rows.delete()[0] for rows in (saved, Draft.objects.forgotten(), KeptForm.objects.forgotten()))
        said = ngettext("%(n)s draft was deleted.", "%(n)s drafts were deleted.", number)
        self.stdout.write(said % {"n": number})
