from django.db import migrations, models


class Migration(migrations.Migration):
    """Texts of the search one by one instead of joined; `rebuild_public` fills them, until then no line is shown."""

    dependencies = [
        ("published", "0009_call_matters_group_cases"),
    ]

    operations = [
        migrations.AddField(
            model_name="searchtext",
            name="entries",
            field=models.JSONField(default=list),
        ),
        migrations.AlterField(
            model_name="searchtext",
            name="text",
            field=models.TextField(blank=True),
        ),
        migrations.RemoveField(
            model_name="searchtext",
            name="text",
        ),
    ]
