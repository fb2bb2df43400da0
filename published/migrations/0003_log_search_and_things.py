import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


# A value's number follows every row that is written or deleted, in the statement that does it. The rows are taken in
# one order, so that two transactions never wait for each other crosswise.
COUNT = """
CREATE FUNCTION published_count_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO published_facetnumber (facet, code, number)
        SELECT facet, code, count(*) FROM changed GROUP BY facet, code ORDER BY facet, code
        ON CONFLICT (facet, code) DO UPDATE SET number = published_facetnumber.number + excluded.number;
    ELSE
        INSERT INTO published_facetnumber (facet, code, number)
        SELECT facet, code, -count(*) FROM changed GROUP BY facet, code ORDER BY facet, code
        ON CONFLICT (facet, code) DO UPDATE SET number = published_facetnumber.number + excluded.number;
        DELETE FROM published_facetnumber
        WHERE number = 0 AND (facet, code) IN (SELECT facet, code FROM changed);
    END IF;
    RETURN NULL;
END $$;

INSERT INTO published_facetnumber (facet, code, number)
SELECT facet, code, count(*) FROM (
    SELECT facet, code FROM published_profilefacet UNION ALL SELECT facet, code FROM published_thingfacet
) AS found GROUP BY facet, code;
"""

TRIGGERS = """
CREATE TRIGGER {table}_counted AFTER INSERT ON published_{table}
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published_count_facets();
CREATE TRIGGER {table}_uncounted AFTER DELETE ON published_{table}
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION published_count_facets();
"""

UNDO = """
DROP TRIGGER {table}_counted ON published_{table};
DROP TRIGGER {table}_uncounted ON published_{table};
"""

TABLES = ("profilefacet", "thingfacet")


class Migration(migrations.Migration):
    """The log and what opens it; search, things, ledger, places of custody; facets counted as they are written."""


    dependencies = [
        ('published', '0002_index_of_editions_by_date'),
    ]

    operations = [
        migrations.CreateModel(
            name='PublicLogEntry',
            fields=[
                ('number', models.PositiveIntegerField(primary_key=True, serialize=False)),
                ('hash', models.CharField(max_length=64)),
                ('line', models.TextField()),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.AddField(
            model_name='publicedition',
            name='alone',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='publicedition',
            name='salt',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AlterField(
            model_name='publicedition',
            name='sha256',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.CreateModel(
            name='FacetNumber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(max_length=64)),
                ('code', models.CharField(max_length=80)),
                ('number', models.IntegerField()),
            ],
            options={
                'ordering': ['facet', 'code'],
                'constraints': [models.UniqueConstraint(fields=('facet', 'code'), name='facetnumber_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('word', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('skeleton', models.CharField(max_length=80)),
                ('names', models.PositiveIntegerField()),
            ],
            options={
                'ordering': ['word'],
                'indexes': [models.Index(fields=['skeleton'], name='searchword_by_skeleton'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('word', name='gin_trgm_ops'), name='searchword_trigrams'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('skeleton', name='gin_trgm_ops'), name='searchword_sound_trigrams')],
            },
        ),
        migrations.CreateModel(
            name='Thing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('assurance', 'assurance'), ('proceeding', 'proceeding'), ('allegation', 'allegation'), ('source', 'source'), ('place', 'place'), ('party', 'authority or party'), ('figure', 'figure')], max_length=32)),
                ('key', models.CharField(max_length=80)),
                ('slug', models.CharField(blank=True, max_length=80)),
                ('sort_key', models.CharField(max_length=240)),
                ('shown', models.JSONField(default=dict)),
                ('searched', models.TextField(blank=True)),
                ('begin_earliest', models.DateField(blank=True, null=True)),
                ('begin_latest', models.DateField(blank=True, null=True)),
                ('end_earliest', models.DateField(blank=True, null=True)),
                ('end_latest', models.DateField(blank=True, null=True)),
                ('certain', models.BooleanField(default=False)),
                ('cases', models.PositiveIntegerField(default=0)),
                ('lead', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='published.case')),
            ],
            options={
                'ordering': ['kind', 'sort_key', 'key'],
            },
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_key', models.CharField(max_length=240)),
                ('published_at', models.DateTimeField()),
                ('facets', models.JSONField(default=list)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='published.case')),
                ('thing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='published.thing')),
            ],
            options={
                'ordering': ['thing_id', 'sort_key', 'case_id'],
            },
        ),
        migrations.CreateModel(
            name='ThingFacet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(max_length=64)),
                ('code', models.CharField(max_length=80)),
                ('name', models.JSONField(default=dict)),
                ('cases', models.PositiveIntegerField(blank=True, null=True)),
                ('thing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='facets', to='published.thing')),
            ],
            options={
                'ordering': ['facet', 'code'],
            },
        ),
        migrations.CreateModel(
            name='CustodyPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=80)),
                ('place', models.JSONField()),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='custody_places', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'code'],
                'indexes': [models.Index(fields=['code', 'id'], name='custodyplace_by_code')],
                'constraints': [models.UniqueConstraint(fields=('profile', 'code'), name='custodyplace_once')],
            },
        ),
        migrations.CreateModel(
            name='LedgerEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_person', models.BooleanField()),
                ('serves', models.CharField(max_length=32)),
                ('giver', models.CharField(blank=True, max_length=80)),
                ('receiver', models.CharField(blank=True, max_length=80)),
                ('kind', models.CharField(max_length=80)),
                ('result', models.CharField(max_length=32)),
                ('of', models.CharField(blank=True, max_length=8)),
                ('opens_line', models.BooleanField(default=False)),
                ('opens_cell', models.BooleanField(default=False)),
                ('assurance', models.CharField(max_length=12)),
                ('undertaking', models.CharField(max_length=12)),
                ('assessment', models.CharField(blank=True, max_length=12)),
                ('on_earliest', models.DateField(blank=True, null=True)),
                ('on_latest', models.DateField(blank=True, null=True)),
                ('period_earliest', models.DateField(blank=True, null=True)),
                ('period_latest', models.DateField(blank=True, null=True)),
                ('is_open_ended', models.BooleanField(default=False)),
                ('words', models.JSONField(default=dict)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ledger_entries', to='published.case')),
            ],
            options={
                'ordering': ['case', 'pk'],
                'indexes': [models.Index(fields=['serves', 'giver', 'receiver', 'kind', 'result', 'opens_cell', 'case'], include=('id', 'opens_line', 'on_earliest', 'on_latest', 'period_earliest', 'period_latest', 'is_open_ended'), name='ledgerentry_by_cell'), models.Index(fields=['giver', 'receiver', 'assurance'], name='ledgerentry_by_assurance'), models.Index(condition=models.Q(('of', 'some')), fields=['serves', 'giver', 'receiver', 'kind', 'case'], name='ledgerentry_of_some')],
            },
        ),
        migrations.CreateModel(
            name='LedgerTransfer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_person', models.BooleanField()),
                ('giver', models.CharField(blank=True, max_length=80)),
                ('receiver', models.CharField(blank=True, max_length=80)),
                ('known', models.CharField(max_length=32)),
                ('reviewed', models.BooleanField(default=False)),
                ('watched', models.CharField(max_length=32)),
                ('again', models.CharField(max_length=32)),
                ('again_fewest', models.IntegerField(blank=True, null=True)),
                ('again_most', models.IntegerField(blank=True, null=True)),
                ('alleged', models.CharField(max_length=32)),
                ('alleged_fewest', models.IntegerField(blank=True, null=True)),
                ('alleged_most', models.IntegerField(blank=True, null=True)),
                ('words', models.JSONField(default=dict)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ledger_transfers', to='published.case')),
            ],
            options={
                'ordering': ['case', 'pk'],
                'indexes': [models.Index(fields=['is_person', 'giver', 'receiver', 'known', 'reviewed', 'watched', 'again', 'alleged', 'case'], include=('id', 'again_fewest', 'again_most', 'alleged_fewest', 'alleged_most'), name='ledgertransfer_by_pair')],
                'constraints': [models.UniqueConstraint(fields=('case', 'giver', 'receiver'), name='ledgertransfer_once')],
            },
        ),
        migrations.CreateModel(
            name='ProfileProceeding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('proceeding', models.CharField(max_length=12)),
                ('role', models.CharField(max_length=64)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proceedings', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'proceeding'],
                'indexes': [models.Index(fields=['proceeding', 'profile'], name='profileproceeding_by_id')],
                'constraints': [models.UniqueConstraint(fields=('profile', 'proceeding', 'role'), name='profileproceeding_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=200)),
                ('script', models.CharField(max_length=32)),
                ('language', models.CharField(max_length=35)),
                ('kind', models.CharField(max_length=32)),
                ('words', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=80), size=None)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='searched_names', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'pk'],
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['words'], name='searchname_by_words')],
            },
        ),
        migrations.CreateModel(
            name='SearchNumber',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=80)),
                ('value', models.CharField(max_length=80)),
                ('system', models.JSONField(default=dict)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='searched_numbers', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'pk'],
                'indexes': [models.Index(fields=['key', 'profile'], name='searchnumber_by_key')],
            },
        ),
        migrations.CreateModel(
            name='SearchPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=80)),
                ('kind', models.CharField(max_length=32)),
                ('name', models.JSONField(default=dict)),
                ('words', models.TextField()),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='searched_places', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'pk'],
                'indexes': [models.Index(fields=['code', 'profile'], name='searchplace_by_code'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('words', name='gin_trgm_ops'), name='searchplace_trigrams')],
                'constraints': [models.UniqueConstraint(fields=('profile', 'code'), name='searchplace_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(max_length=32)),
                ('language', models.CharField(max_length=35)),
                ('text', models.TextField()),
                ('vector', django.contrib.postgres.search.SearchVectorField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='searched_texts', to='published.case')),
            ],
            options={
                'ordering': ['case', 'part', 'language'],
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['vector'], name='searchtext_by_vector')],
                'constraints': [models.UniqueConstraint(fields=('case', 'part', 'language'), name='searchtext_once')],
            },
        ),
        migrations.AddIndex(
            model_name='thing',
            index=models.Index(fields=['kind', 'sort_key', 'key'], name='thing_in_order'),
        ),
        migrations.AddIndex(
            model_name='thing',
            index=models.Index(fields=['kind', 'begin_earliest', 'end_latest'], name='thing_by_date'),
        ),
        migrations.AddIndex(
            model_name='thing',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('searched'), name='gin_trgm_ops'), name='thing_searched_trigrams'),
        ),
        migrations.AddConstraint(
            model_name='thing',
            constraint=models.UniqueConstraint(fields=('kind', 'key'), name='thing_once'),
        ),
        migrations.AddIndex(
            model_name='mention',
            index=models.Index(fields=['thing', 'sort_key', 'case'], name='mention_in_order'),
        ),
        migrations.AddIndex(
            model_name='mention',
            index=models.Index(fields=['thing', '-published_at'], name='mention_by_date'),
        ),
        migrations.AddConstraint(
            model_name='mention',
            constraint=models.UniqueConstraint(fields=('thing', 'case'), name='mention_once'),
        ),
        migrations.AddIndex(
            model_name='thingfacet',
            index=models.Index(fields=['facet', 'code', 'thing'], name='thingfacet_by_code'),
        ),
        migrations.AddConstraint(
            model_name='thingfacet',
            constraint=models.UniqueConstraint(fields=('thing', 'facet', 'code'), name='thingfacet_once'),
        ),
        migrations.RunSQL(COUNT, "DROP FUNCTION published_count_facets();"),
        *(migrations.RunSQL(TRIGGERS.format(table=table), UNDO.format(table=table)) for table in TABLES),
    ]
