from django.db import migrations, models

import detainees.fields
from casetracker.all_at_once import AllAtOnce

HELP = "A private home or address is a “private home”: readers see only the town it lies in."


def refuse_while_there_are_homes(apps, schema_editor):
    """The version before knows no private home, and would publish the name and address of one."""
    homes = apps.get_model("detainees", "Place").objects.filter(kind="home").count()
    if homes:
        raise RuntimeError(
            f"{homes} places are private homes. The version before would show their addresses to readers. Give the "
            "facts the town instead and delete these places, then migrate back."
        )


class Migration(migrations.Migration):
    dependencies = [("detainees", "0007_drafts_of_a_form")]

    operations = [
        AllAtOnce(
            [
                migrations.AlterField(
                    model_name="place",
                    name="kind",
                    field=detainees.fields.TermField(help_text=HELP, max_length=32),
                ),
                migrations.AlterField(
                    model_name="placehistory",
                    name="kind",
                    field=detainees.fields.TermField(help_text=HELP, max_length=32),
                ),
                migrations.AddConstraint(
                    model_name="place",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "home"), _negated=True), ("within__isnull", False), _connector="OR"
                        ),
                        name="place_home_lies_in_a_place",
                        violation_error_message=(
                            "Say in which town the private home lies: readers see the town alone."
                        ),
                    ),
                ),
            ]
        ),
        migrations.RunPython(migrations.RunPython.noop, refuse_while_there_are_homes),
    ]
