import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        TrigramExtension(),
        migrations.CreateModel(
            name='Case',
            fields=[
                ('public_id', models.CharField(max_length=12, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('detainee', 'detainee'), ('matter', 'matter')], max_length=32)),
                ('state', models.CharField(choices=[('public', 'public'), ('withdrawn', 'withdrawn'), ('merged', 'merged')], max_length=32)),
                ('reason', models.CharField(blank=True, choices=[('editors', 'This record was withdrawn by the editors.'), ('merged', 'This record was merged with another.'), ('corrected', 'This record was withdrawn to be corrected.')], max_length=32)),
                ('merged_into', models.CharField(blank=True, max_length=12)),
                ('slug', models.SlugField(allow_unicode=True, blank=True, max_length=80)),
                ('heading', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='PublicEdition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('commitment', models.CharField(max_length=64)),
                ('published_at', models.DateTimeField()),
                ('note', models.CharField(blank=True, max_length=500)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='editions', to='published.case')),
            ],
            options={
                'ordering': ['case', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='profile', serialize=False, to='published.case')),
                ('name', models.CharField(max_length=200)),
                ('name_script', models.CharField(max_length=32)),
                ('name_language', models.CharField(max_length=35)),
                ('sort_key', models.CharField(db_index=True, max_length=240)),
                ('status', models.JSONField(default=dict)),
                ('spellings', models.JSONField(default=list)),
                ('searched', models.TextField(blank=True)),
                ('under_assurances', models.BooleanField(default=False)),
                ('allegations', models.PositiveIntegerField(default=0)),
                ('assurances', models.PositiveIntegerField(default=0)),
                ('first_year', models.CharField(blank=True, max_length=4)),
                ('last_year', models.CharField(blank=True, max_length=4)),
            ],
            options={
                'ordering': ['sort_key', 'case'],
            },
        ),
        migrations.CreateModel(
            name='PublicContent',
            fields=[
                ('edition', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='content', serialize=False, to='published.publicedition')),
                ('content', models.BinaryField()),
            ],
        ),
        migrations.AddField(
            model_name='case',
            name='current',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='published.publicedition'),
        ),
        migrations.CreateModel(
            name='ProfileMatter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('matter', models.CharField(max_length=12)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='matters', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'matter'],
            },
        ),
        migrations.CreateModel(
            name='ProfileFacet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(choices=[('nationality', 'nationality'), ('held_by', 'held by'), ('country', 'country of custody'), ('facility', 'facility'), ('event', 'event'), ('method', 'treatment alleged')], max_length=32)),
                ('code', models.CharField(max_length=80)),
                ('name', models.JSONField(default=dict)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='facets', to='published.profile')),
            ],
            options={
                'ordering': ['facet', 'code'],
            },
        ),
        migrations.CreateModel(
            name='ProfileEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event', models.CharField(max_length=12)),
                ('kind', models.CharField(max_length=64)),
                ('begin_earliest', models.DateField(blank=True, null=True)),
                ('begin_latest', models.DateField(blank=True, null=True)),
                ('end_earliest', models.DateField(blank=True, null=True)),
                ('end_latest', models.DateField(blank=True, null=True)),
                ('certain', models.BooleanField(default=False)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='published.profile')),
            ],
            options={
                'ordering': ['profile', 'pk'],
            },
        ),
        migrations.AddIndex(
            model_name='profile',
            index=models.Index(fields=['sort_key', 'case'], name='profile_by_name'),
        ),
        migrations.AddIndex(
            model_name='profile',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('searched'), name='gin_trgm_ops'), name='profile_searched_trigrams'),
        ),
        migrations.AddConstraint(
            model_name='publicedition',
            constraint=models.UniqueConstraint(fields=('case', 'number'), name='publicedition_number_once'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'public'), _negated=True), ('current__isnull', False), _connector='OR'), name='case_public_has_an_edition'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'public'), models.Q(('current', None), ('heading', {}), ('slug', '')), _connector='OR'), name='case_tombstone_tells_nothing'),
        ),
        migrations.AddIndex(
            model_name='profilematter',
            index=models.Index(fields=['matter', 'profile'], name='profilematter_by_matter'),
        ),
        migrations.AddConstraint(
            model_name='profilematter',
            constraint=models.UniqueConstraint(fields=('profile', 'matter'), name='profilematter_once'),
        ),
        migrations.AddIndex(
            model_name='profilefacet',
            index=models.Index(fields=['facet', 'code', 'profile'], name='profilefacet_by_code'),
        ),
        migrations.AddConstraint(
            model_name='profilefacet',
            constraint=models.UniqueConstraint(fields=('profile', 'facet', 'code'), name='profilefacet_once'),
        ),
        migrations.AddIndex(
            model_name='profileevent',
            index=models.Index(fields=['event', 'profile'], name='profileevent_by_event'),
        ),
        migrations.AddIndex(
            model_name='profileevent',
            index=models.Index(fields=['begin_earliest', 'end_latest'], name='profileevent_by_date'),
        ),
    ]
