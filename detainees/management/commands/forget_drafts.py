"""manage.py forget_drafts: throw away drafts that nobody came back to."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from detainees.models import Draft, Submission


class Command(BaseCommand):
    """Throws away drafts of ninety days ago, and those whose form was saved meanwhile. Safe to run at any time."""

    help = "Throw away drafts that were left for ninety days, or whose form was saved."

    def handle(self, *args, **options):
        saved = Draft.objects.filter(token__in=Submission.objects.values("token"))
        number = saved.delete()[0] + Draft.objects.forgotten().delete()[0]
        said = ngettext("%(n)s draft was thrown away.", "%(n)s drafts were thrown away.", number)
        self.stdout.write(said % {"n": number})
