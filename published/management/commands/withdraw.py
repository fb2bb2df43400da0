"""``manage.py withdraw``: take a case or group case off the public site at once."""

from django.core.management.base import BaseCommand, CommandError

from published.models import WithdrawalReason
from published.publish import Refused, command_line_user, find_subject, withdraw

from .publish import user_named


class Command(BaseCommand):
    """Withdraw one case or matter; the next request finds one neutral sentence."""

    help = "Withdraw a case or group case from the public record. The research record does not change."

    def add_arguments(self, parser):
        parser.add_argument("subject", help="public id of a detainee or group case")
        parser.add_argument("--reason", required=True, help="the real reason; never published")
        parser.add_argument("--by", help="username; without it the account “command-line” is used")
        parser.add_argument(
            "--say",
            default=WithdrawalReason.EDITORS,
            choices=[WithdrawalReason.EDITORS, WithdrawalReason.CORRECTED],
            help="what readers see: one neutral sentence",
        )

    def handle(self, *args, **options):
        by = user_named(options["by"]) if options["by"] else command_line_user()
        try:
            withdraw(find_subject(options["subject"]), by=by, reason=options["reason"], public_reason=options["say"])
        except Refused as error:
            raise CommandError(error.message) from error
        self.stdout.write("Withdrawn. Readers see: " + WithdrawalReason.label_of(options["say"]))
