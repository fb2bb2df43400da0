"""``manage.py publish``: submit, approve and publish cases and group cases."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from published.publish import (
    Refused,
    Unchanged,
    WaitsForReview,
    all_publishable,
    command_line_user,
    find_subject,
    publish_batch,
)


class Command(BaseCommand):
    """Publish one case or matter, or all that have a basis of publication."""

    help = (
        "Submit, approve and publish cases and group cases. Those that are refused are listed with the "
        "reason; the others are published."
    )

    def add_arguments(self, parser):
        parser.add_argument("subject", nargs="*", help="public ids of detainees or group cases")
        parser.add_argument("--all", action="store_true", help="every detainee and group case that may be published")
        parser.add_argument("--by", help="username of the author; without it the account “command-line” is used")
        parser.add_argument("--approved-by", help="username of the second person who approves")
        parser.add_argument("--solo-reason", default="", help="why one person approves alone")
        parser.add_argument("--note", default="", help="public note: what changed and why")

    def handle(self, *args, **options):
        by = user_named(options["by"]) if options["by"] else command_line_user()
        second = user_named(options["approved_by"]) if options["approved_by"] else None
        reason = options["solo_reason"] or ("" if options["by"] else "Published from the command line.")
        given = {"approved_by": second, "solo_reason": reason, "public_note": options["note"]}
        batch = publish_batch(self.subjects(options), by=by, **given)
        for edition in (edition for together in batch.done for edition in together):
            self.stdout.write(f"{edition} ({edition.sha256[:12]})")
        self.stdout.write(f"{sum(map(len, batch.done))} published.")
        self.report_unpublished(batch)

    def report_unpublished(self, batch):
        """Print which cases are unchanged. Raises CommandError with those that were refused, each with its reason."""
        refused = {}
        for key, error in batch.stays.items():
            if isinstance(error, Unchanged) and not isinstance(error, WaitsForReview):
                self.stdout.write(error.message)
            else:
                refused[batch.items[key]] = error
        if refused:
            reasons = "\n".join(f"{subject}: {error.args[0]}" for subject, error in refused.items())
            raise CommandError(f"{len(refused)} not published:\n{reasons}")

    def subjects(self, options) -> list:
        """Return what is to be published. Raises CommandError where nothing is named."""
        if options["all"]:
            return all_publishable()
        if not options["subject"]:
            raise CommandError("Name what to publish by its public id, or give --all.")
        try:
            return [find_subject(public_id) for public_id in options["subject"]]
        except Refused as error:
            raise CommandError(error.message) from error


def user_named(username: str):
    """Return the user. Raises CommandError where there is none."""
    user = get_user_model().objects.filter(username=username).first()
    if user is None:
        raise CommandError(f"There is no user “{username}”. Make one with: python manage.py createsuperuser")
    return user
