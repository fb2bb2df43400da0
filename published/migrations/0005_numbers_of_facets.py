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

    dependencies = [
        ('published', '0004_things'),
    ]

    operations = [
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
            },
        ),
        migrations.AddConstraint(
            model_name='facetnumber',
            constraint=models.UniqueConstraint(fields=('facet', 'code'), name='facetnumber_once'),
        ),
        migrations.RunSQL(COUNT, "DROP FUNCTION published_count_facets();"),
        *(migrations.RunSQL(TRIGGERS.format(table=table), UNDO.format(table=table)) for table in TABLES),
    ]
