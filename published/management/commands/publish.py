"""``manage.py publish``: submit, approve and publish cases and matters."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

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

    help = "Submit, approve and publish cases and matters. What is refused stays, with its reason; the rest goes."

    def add_arguments(self, parser):
        parser.add_argument("subject", nargs="*", help="public ids of detainees or matters")
        parser.add_argument("--all", action="store_true", help="every detainee and matter that may be published")
        parser.add_argument("--by", help="username of the author; without it the account “command-line” is used")
        parser.add_argument("--approved-by", help="username of the second person who approves")
        parser.add_argument("--solo-reason", default="", help="why one person approves alone")
        parser.add_argument("--note", default="", help="public note: what changed and why")

    def handle(self, *args, **options):
        by = user_named(options["by"]) if options["by"] else command_line_user()
        second = user_named(options["approved_by"]) if options["approved_by"] else None
        reason = options["solo_reason"] or ("" if options["by"] else "Published from the command line.")
        people = {"by": by, "approved_by": second, "solo_reason": reason}
        published, stay = 0, self.subjects(options)
        refused = {}
        while True:
            before, tried = published, stay
            stay = []
            for subject in tried:
                try:
                    published += self.publish_one(subject, options, **people)
                except (NotPublishable, Refused) as error:
                    stay.append(subject)
                    refused[subject] = error.args[0]
            if not stay or published == before:  # one may have waited for another that is public now
                break
        self.stdout.write(f"{published} published.")
        if stay:
            reasons = "\n".join(f"{subject}: {refused[subject]}" for subject in stay)
            raise CommandError(f"{len(stay)} not published:\n{reasons}")

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
        """Publish one subject in a transaction of its own. Returns 0 where it is unchanged."""
        try:
            edition = publish(subject, public_note=options["note"], **people)
        except Unchanged as error:
            self.stdout.write(error.message)
            return 0
        self.stdout.write(f"{edition} ({edition.sha256[:12]})")
        return 1


def user_named(username: str):
    """Return the user. Raises CommandError where there is none."""
    user = get_user_model().objects.filter(username=username).first()
    if user is None:
        raise CommandError(f"There is no user “{username}”. Make one with: python manage.py createsuperuser")
    return user
