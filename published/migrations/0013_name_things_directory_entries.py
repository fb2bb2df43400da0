"""Name the models of the directory after what they are. The database stays as it is: tables, columns and indexes."""

import django.db.models.deletion
from django.db import migrations, models

STATE = [
    migrations.RemoveIndex("mention", "mention_in_order"),
    migrations.RemoveIndex("mention", "mention_by_date"),
    migrations.RemoveConstraint("mention", "mention_once"),
    migrations.RemoveIndex("entryfacet", "thingfacet_by_code"),
    migrations.RemoveConstraint("entryfacet", "thingfacet_once"),
    migrations.RenameField("mention", "thing", "entry"),
    migrations.RenameField("entryfacet", "thing", "entry"),
    migrations.AlterField(
        "mention",
        "entry",
        models.ForeignKey(
            db_column="thing_id",
            on_delete=django.db.models.deletion.CASCADE,
            related_name="mentions",
            to="published.directoryentry",
        ),
    ),
    migrations.AlterField(
        "entryfacet",
        "entry",
        models.ForeignKey(
            db_column="thing_id",
            on_delete=django.db.models.deletion.CASCADE,
            related_name="facets",
            to="published.directoryentry",
        ),
    ),
    migrations.AlterModelOptions("mention", {"ordering": ["entry_id", "sort_key", "case_id"]}),
    migrations.AddIndex("mention", models.Index(fields=["entry", "sort_key", "case"], name="mention_in_order")),
    migrations.AddIndex("mention", models.Index(fields=["entry", "-published_at"], name="mention_by_date")),
    migrations.AddConstraint("mention", models.UniqueConstraint(fields=("entry", "case"), name="mention_once")),
    migrations.AddIndex("entryfacet", models.Index(fields=["facet", "code", "entry"], name="thingfacet_by_code")),
    migrations.AddConstraint(
        "entryfacet", models.UniqueConstraint(fields=("entry", "facet", "code"), name="thingfacet_once")
    ),
]


class Migration(migrations.Migration):
    dependencies = [("published", "0012_parts_of_names")]

    operations = [
        migrations.AlterModelTable("thing", "published_thing"),
        migrations.AlterModelTable("thingfacet", "published_thingfacet"),
        migrations.RenameModel("Thing", "DirectoryEntry"),
        migrations.RenameModel("ThingFacet", "EntryFacet"),
        migrations.SeparateDatabaseAndState(state_operations=STATE),
    ]
