"""``manage.py publish``: submit, approve and publish cases and matters."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from published.publish import (
    NotPublishable,
    Refused,
    Unchanged,
    all_publishable,
    command_line_user,
    find_subject,
    publish,
)


class Command(BaseCommand):
    """Publish one case or matter, or all that have a basis of publication."""

    help = "Submit, approve and publish cases and matters. Nothing is published where one of them is refused."

    def add_arguments(self, parser):
        parser.add_argument("subject", nargs="*", help="public ids of detainees or matters")
        parser.add_argument("--all", action="store_true", help="every detainee and matter that may be published")
        parser.add_argument("--by", help="username of the author; without it the account “command-line” is used")
        parser.add_argument("--approved-by", help="username of the second person who approves")
        parser.add_argument("--solo-reason", default="", help="why one person approves alone")
        parser.add_argument("--note", default="", help="public note: what changed and why")

    @transaction.atomic
    def handle(self, *args, **options):
        by = user_named(options["by"]) if options["by"] else command_line_user()
        second = user_named(options["approved_by"]) if options["approved_by"] else None
        reason = options["solo_reason"] or ("" if options["by"] else "Published from the command line.")
        published = 0
        for subject in self.subjects(options):
            published += self.publish_one(subject, options, by=by, approved_by=second, solo_reason=reason)
        self.stdout.write(f"{published} published.")

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

    def publish_one(self, subject, options, **people) -> int:
        """Publish one subject. Returns 0 where it is unchanged; raises CommandError where it is refused."""
        try:
            edition = publish(subject, public_note=options["note"], **people)
        except Unchanged as error:
            self.stdout.write(error.message)
            return 0
        except (NotPublishable, Refused) as error:
            raise CommandError(f"{error.args[0]} Nothing was published.") from error
        self.stdout.write(f"{edition} ({edition.sha256[:12]})")
        return 1


def user_named(username: str):
    """Return the user. Raises CommandError where there is none."""
    user = get_user_model().objects.filter(username=username).first()
    if user is None:
        raise CommandError(f"There is no user “{username}”. Make one with: python manage.py createsuperuser")
    return user
