
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('published', '0003_log_search_and_things'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='searchname',
            name='searchname_by_words',
        ),
        migrations.RemoveIndex(
            model_name='searchplace',
            name='searchplace_trigrams',
        ),
        migrations.RemoveIndex(
            model_name='searchword',
            name='searchword_trigrams',
        ),
        migrations.RemoveIndex(
            model_name='searchword',
            name='searchword_sound_trigrams',
        ),
        migrations.RemoveField(
            model_name='searchplace',
            name='kind',
        ),
        migrations.RemoveField(
            model_name='searchplace',
            name='name',
        ),
        migrations.RemoveField(
            model_name='searchplace',
            name='words',
        ),
        migrations.AddField(
            model_name='searchword',
            name='slips',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=80), default=list, size=None),
        ),
        migrations.AddIndex(
            model_name='searchname',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words'], name='searchname_by_words'),
        ),
        migrations.AddIndex(
            model_name='searchword',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['slips'], name='searchword_by_slips'),
        ),
        migrations.AddIndex(
            model_name='searchword',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('word', name='gin_trgm_ops'), fastupdate=False, name='searchword_trigrams'),
        ),
        migrations.AddIndex(
            model_name='thing',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('searched', name='gin_trgm_ops'), condition=models.Q(('kind', 'place')), name='thing_place_trigrams'),
        ),
    ]
