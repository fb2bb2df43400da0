import detainees.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from casetracker.all_at_once import AllAtOnce
from django.db import migrations, models


RECORDED = """
    allegation allegedperpetrator assessment assurance charge citation confidentialnote custodyevent
    decision detail detainee evidence evidencekind figure identifier identifiersystem
    incident matter method name participation party place proceeding
    proceedingrole qualification riskflag source sourceidentity statement status undertaking
    undertakingkind
""".split()


def create(name):
    """The index by which what was deleted last is found; rows of history are many, deletions few."""
    return (
        f'CREATE INDEX {name}_deletions ON detainees_{name}history (pgh_created_at DESC, pgh_id DESC) '
        "WHERE pgh_label = 'delete'"
    )


class Migration(migrations.Migration):
    """Review, log and risks; files of sources; history and desk; findings by those who may find; places on the map."""


    dependencies = [
        ('detainees', '0001_research_record'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce([
            migrations.CreateModel(
                name='ConfidentialReading',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('model', models.CharField(help_text='The kind of the row.', max_length=64)),
                    ('row', models.CharField(help_text='The public id of the row.', max_length=12)),
                    ('read_at', models.DateTimeField(auto_now_add=True)),
                    ('why', models.CharField(max_length=300)),
                ],
                options={
                    'ordering': ['-pk'],
                },
            ),
            migrations.CreateModel(
                name='FileReading',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('how', detainees.fields.TermField(max_length=32)),
                    ('read_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ['-pk'],
                },
            ),
            migrations.CreateModel(
                name='LogEntry',
                fields=[
                    ('number', models.PositiveIntegerField(primary_key=True, serialize=False)),
                    ('previous', models.CharField(max_length=64, unique=True)),
                    ('hash', models.CharField(max_length=64, unique=True)),
                    ('line', models.TextField()),
                ],
                options={
                    'ordering': ['number'],
                },
            ),
            migrations.CreateModel(
                name='PublicationAct',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('subject', models.CharField(db_index=True, help_text='The public id of the case or matter.', max_length=12)),
                    ('act', detainees.fields.TermField(max_length=32)),
                    ('done_at', models.DateTimeField(auto_now_add=True)),
                    ('words', models.TextField(blank=True, help_text='The reason given, or the reason of the refusal. Internal.')),
                ],
                options={
                    'ordering': ['pk'],
                },
            ),
            migrations.CreateModel(
                name='ReviewComment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('fact', models.CharField(blank=True, help_text='The public id of the fact; empty for the whole candidate.', max_length=12)),
                    ('about', models.CharField(blank=True, help_text='The fact in words, as it stood.', max_length=300)),
                    ('text', models.TextField()),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ['pk'],
                },
            ),
            migrations.CreateModel(
                name='ReviewLook',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('seen_at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'ordering': ['pk'],
                },
            ),
            migrations.CreateModel(
                name='RiskFlag',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('public_id', detainees.fields.PublicIdField()),
                    ('revision', models.PositiveIntegerField(default=1, editable=False)),
                    ('kind', detainees.fields.TermField(max_length=32, verbose_name='risk')),
                    ('note', models.TextField(blank=True, help_text='What was weighed. For colleagues; never published.')),
                ],
                options={
                    'ordering': ['detainee', 'kind'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='RiskFlagHistory',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('id', models.BigIntegerField()),
                    ('public_id', detainees.fields.PublicIdField(unique=False)),
                    ('revision', models.PositiveIntegerField(default=1, editable=False)),
                    ('kind', detainees.fields.TermField(max_length=32, verbose_name='risk')),
                    ('note', models.TextField(blank=True, help_text='What was weighed. For colleagues; never published.')),
                ],
                options={
                    'verbose_name': 'history of risk flag',
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SavedFilter',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('model', models.CharField(help_text='Whose list it is of: the name of the model.', max_length=64)),
                    ('name', models.CharField(max_length=80)),
                    ('query', models.CharField(blank=True, help_text='The filters, as the address has them.', max_length=500)),
                ],
                options={
                    'ordering': ['model', 'name'],
                },
            ),
            migrations.CreateModel(
                name='SourceFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('public_id', detainees.fields.PublicIdField()),
                    ('stored_as', models.CharField(editable=False, max_length=32, unique=True)),
                    ('original_name', models.CharField(blank=True, help_text='As it was called when it was given.', max_length=255)),
                    ('kind', detainees.fields.TermField(max_length=32)),
                    ('encoding', models.CharField(blank=True, help_text='Of text: how its letters are written.', max_length=20)),
                    ('size', models.BigIntegerField(verbose_name='size in bytes')),
                    ('pages', models.PositiveIntegerField(help_text='None of a recording.', null=True)),
                    ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                    ('uploaded_at', models.DateTimeField(auto_now_add=True)),
                    ('removed_at', models.DateTimeField(editable=False, null=True, verbose_name='destroyed at')),
                    ('removed_why', models.CharField(blank=True, editable=False, max_length=300, verbose_name='destroyed because')),
                ],
                options={
                    'ordering': ['pk'],
                },
            ),
            migrations.CreateModel(
                name='Submission',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('token', models.CharField(max_length=64, unique=True)),
                    ('sent_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ['-pk'],
                },
            ),
            migrations.AlterModelOptions(
                name='confidentialnote',
                options={'ordering': ['detainee', 'pk'], 'permissions': [('see_confidential', 'Can see what is confidential')]},
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='detainee',
                name='insert_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='detainee',
                name='update_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='detainee',
                name='delete_delete',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='edition',
                name='edition_keeps_its_hash',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matter',
                name='insert_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matter',
                name='update_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matter',
                name='delete_delete',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='place',
                name='insert_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='place',
                name='update_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='place',
                name='delete_delete',
            ),
            migrations.AddField(
                model_name='detainee',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided on the basis. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AddField(
                model_name='detainee',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AddField(
                model_name='detainee',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks change. Never published.', null=True, verbose_name='look at it again on'),
            ),
            migrations.AddField(
                model_name='detaineehistory',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided on the basis. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AddField(
                model_name='detaineehistory',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AddField(
                model_name='detaineehistory',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks change. Never published.', null=True, verbose_name='look at it again on'),
            ),
            migrations.AddField(
                model_name='edition',
                name='redacted_at',
                field=models.DateTimeField(blank=True, help_text="When its bytes were destroyed for somebody's safety.", null=True),
            ),
            migrations.AddField(
                model_name='edition',
                name='redacted_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='edition',
                name='replaced_at',
                field=models.DateTimeField(blank=True, help_text='When a later candidate of the same case took its place in the queue.', null=True),
            ),
            migrations.AddField(
                model_name='edition',
                name='returned_at',
                field=models.DateTimeField(blank=True, null=True),
            ),
            migrations.AddField(
                model_name='edition',
                name='returned_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='matter',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided on the basis. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AddField(
                model_name='matter',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AddField(
                model_name='matter',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks change. Never published.', null=True, verbose_name='look at it again on'),
            ),
            migrations.AddField(
                model_name='matterhistory',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided on the basis. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AddField(
                model_name='matterhistory',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AddField(
                model_name='matterhistory',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks change. Never published.', null=True, verbose_name='look at it again on'),
            ),
            migrations.AddField(
                model_name='place',
                name='latitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees north of the equator, two decimals: 43.48. South is negative. Only what is well known.', max_digits=4, null=True),
            ),
            migrations.AddField(
                model_name='place',
                name='longitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees east of Greenwich, two decimals: 43.61. West is negative. A region: about its middle.', max_digits=5, null=True),
            ),
            migrations.AddField(
                model_name='placehistory',
                name='latitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees north of the equator, two decimals: 43.48. South is negative. Only what is well known.', max_digits=4, null=True),
            ),
            migrations.AddField(
                model_name='placehistory',
                name='longitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees east of Greenwich, two decimals: 43.61. West is negative. A region: about its middle.', max_digits=5, null=True),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was weighed; of a consent: by whom, its scope and its languages. Never published.'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was weighed; of a consent: by whom, its scope and its languages. Never published.'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was weighed; of a consent: by whom, its scope and its languages. Never published.'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='publication_basis',
                field=detainees.fields.TermField(default='none', help_text='Why this case may be public. That it is already public elsewhere is not enough by itself.', max_length=32),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was weighed; of a consent: by whom, its scope and its languages. Never published.'),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='publication_basis',
                field=detainees.fields.TermField(default='none', help_text='Why this case may be public. That it is already public elsewhere is not enough by itself.', max_length=32),
            ),
            migrations.AddIndex(
                model_name='custodyevent',
                index=models.Index(fields=['begin_on_earliest', 'begin_on_latest', 'id'], name='custodyevent_by_day'),
            ),
            migrations.AddIndex(
                model_name='detainee',
                index=models.Index(fields=['label', 'id'], name='detainee_by_label'),
            ),
            migrations.AddIndex(
                model_name='detainee',
                index=models.Index(condition=models.Q(('basis_review_on__isnull', False)), fields=['basis_review_on'], name='detainee_basis_to_review'),
            ),
            migrations.AddIndex(
                model_name='matter',
                index=models.Index(condition=models.Q(('basis_review_on__isnull', False)), fields=['basis_review_on'], name='matter_basis_to_review'),
            ),
            migrations.AddIndex(
                model_name='status',
                index=models.Index(fields=['on_latest', 'id'], name='status_by_day'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='assessment',
                trigger=pgtrigger.compiler.Trigger(name='assessment_breach_found_by_a_finding_body', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."result" = \'breach_found\')', declare='DECLARE body text;', func="\n        -- The party is locked, so that it cannot become something else before this is through.\n        SELECT kind INTO body FROM detainees_party WHERE id = NEW.asserted_by_id FOR SHARE;\n        IF body IS NULL OR body NOT IN ('court', 'international_body', 'official_inquiry') THEN\n            RAISE EXCEPTION 'assessment_breach_found_by_a_finding_body: only a court, an international body or an inquiry finds a breach'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_breach_found_by_a_finding_body';\n        END IF;\n        RETURN NEW;\n    ", hash='9cb4bed4ff4bd2c5afdd7fc9654d8fc35a4a354c', operation='INSERT OR UPDATE', pgid='pgtrigger_assessment_breach_found_by_a_finding_body_40ba8', table='detainees_assessment', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='detainee',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_detaineehistory" ("basis_decided_by", "basis_decided_on", "basis_note", "basis_review_on", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "publication_basis", "revision", "working_note") SELECT new_values."basis_decided_by", new_values."basis_decided_on", new_values."basis_note", new_values."basis_review_on", new_values."id", new_values."label", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."publication_basis", new_values."revision", new_values."working_note" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6d5075db63e3768d2b725cf3b44e421ad7842b75', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_72be1', referencing='REFERENCING NEW TABLE AS new_values ', table='detainees_detainee', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='detainee',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_detaineehistory" ("basis_decided_by", "basis_decided_on", "basis_note", "basis_review_on", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "publication_basis", "revision", "working_note") SELECT new_values."basis_decided_by", new_values."basis_decided_on", new_values."basis_note", new_values."basis_review_on", new_values."id", new_values."label", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."publication_basis", new_values."revision", new_values."working_note" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b511c1d76503c3fae265df3ecf2c088dee34f16b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_9c920', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='detainees_detainee', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='detainee',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_detaineehistory" ("basis_decided_by", "basis_decided_on", "basis_note", "basis_review_on", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "publication_basis", "revision", "working_note") SELECT old_values."basis_decided_by", old_values."basis_decided_on", old_values."basis_note", old_values."basis_review_on", old_values."id", old_values."label", old_values."merged_into_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."publication_basis", old_values."revision", old_values."working_note" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='30f7a087c6c40a16bdd8fd304444cd7add042ac4', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_26332', referencing='REFERENCING OLD TABLE AS old_values ', table='detainees_detainee', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='edition',
                trigger=pgtrigger.compiler.Trigger(name='edition_keeps_its_hash', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    DECLARE\n        marks text[] := ARRAY['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason', 'returned_at', 'returned_by_id',\n            'replaced_at', 'redacted_at', 'redacted_by_id'];\n        approval text[] := ARRAY['number', 'approved_by_id', 'approved_at', 'solo_reason', 'published_at'];\n        mark text;\n    BEGIN\n        IF to_jsonb(NEW) - marks - approval <> to_jsonb(OLD) - marks - approval\n            OR (OLD.number IS NOT NULL AND to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks)\n        THEN\n            RAISE EXCEPTION 'an edition is immutable: its hash, number, people and note cannot be changed'\n                USING ERRCODE = 'restrict_violation';\n        END IF;\n        FOREACH mark IN ARRAY marks LOOP\n            IF coalesce(to_jsonb(OLD) ->> mark, '') <> '' AND to_jsonb(NEW) -> mark <> to_jsonb(OLD) -> mark THEN\n                RAISE EXCEPTION 'an edition is immutable: what was once noted of it (%) stays', mark\n                    USING ERRCODE = 'restrict_violation';\n            END IF;\n        END LOOP;\n        RETURN NEW;\n    END;\n", hash='cb4b07dee344a8f413275bbfefdd010c4ff26000', operation='UPDATE', pgid='pgtrigger_edition_keeps_its_hash_8eb7a', table='detainees_edition', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='edition',
                trigger=pgtrigger.compiler.Trigger(name='redacted_edition_has_no_content', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."redacted_at" IS NOT NULL)', constraint='CONSTRAINT', func="\n                    IF EXISTS (SELECT 1 FROM detainees_editioncontent WHERE edition_id = NEW.id) THEN\n                        RAISE EXCEPTION 'a redacted edition holds no bytes'\n                            USING ERRCODE = 'restrict_violation';\n                    END IF;\n                    RETURN NULL;\n                ", hash='09b85e55a6ae163a3c5ef1fbc408a5501379a6d3', operation='UPDATE', pgid='pgtrigger_redacted_edition_has_no_content_e6804', table='detainees_edition', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='editioncontent',
                trigger=pgtrigger.compiler.Trigger(name='edition_content_leaves_by_redaction', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    IF (SELECT redacted_at FROM detainees_edition WHERE id = OLD.edition_id) IS NULL THEN\n                        RAISE EXCEPTION 'the bytes of an edition are kept; only a safety redaction destroys them'\n                            USING ERRCODE = 'restrict_violation';\n                    END IF;\n                    RETURN OLD;\n                ", hash='4c1842489d39507ba5ef27c2be203483ecee0f66', operation='DELETE', pgid='pgtrigger_edition_content_leaves_by_redaction_4b9ff', table='detainees_editioncontent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matter',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_matterhistory" ("basis_decided_by", "basis_decided_on", "basis_note", "basis_review_on", "group_words", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "publication_basis", "revision", "title", "working_note") SELECT new_values."basis_decided_by", new_values."basis_decided_on", new_values."basis_note", new_values."basis_review_on", new_values."group_words", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."publication_basis", new_values."revision", new_values."title", new_values."working_note" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1764dacc66279c96ffdaedd0d734043a18400fc1', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7c269', referencing='REFERENCING NEW TABLE AS new_values ', table='detainees_matter', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matter',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_matterhistory" ("basis_decided_by", "basis_decided_on", "basis_note", "basis_review_on", "group_words", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "publication_basis", "revision", "title", "working_note") SELECT new_values."basis_decided_by", new_values."basis_decided_on", new_values."basis_note", new_values."basis_review_on", new_values."group_words", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."publication_basis", new_values."revision", new_values."title", new_values."working_note" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c12002c6f38849602ecbae42feedcf324a182169', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_6ab63', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='detainees_matter', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matter',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_matterhistory" ("basis_decided_by", "basis_decided_on", "basis_note", "basis_review_on", "group_words", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "publication_basis", "revision", "title", "working_note") SELECT old_values."basis_decided_by", old_values."basis_decided_on", old_values."basis_note", old_values."basis_review_on", old_values."group_words", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."publication_basis", old_values."revision", old_values."title", old_values."working_note" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='025a9995dfb6bcaedbbdf39ec2d40650f82fb6dc', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a2b8a', referencing='REFERENCING OLD TABLE AS old_values ', table='detainees_matter', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='party',
                trigger=pgtrigger.compiler.Trigger(name='party_of_a_finding_stays_a_finding_body', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.kind NOT IN ('court', 'international_body', 'official_inquiry') AND EXISTS (\n            SELECT 1 FROM detainees_assessment WHERE asserted_by_id = NEW.id AND result = 'breach_found'\n        ) THEN\n            RAISE EXCEPTION 'party_of_a_finding_stays_a_finding_body: a party that found a breach stays a body that can find one'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'party_of_a_finding_stays_a_finding_body';\n        END IF;\n        RETURN NEW;\n    ", hash='b2024dbe6f4714268acf8ac284f1a07d3ae18c57', operation='UPDATE OF "kind"', pgid='pgtrigger_party_of_a_finding_stays_a_finding_body_76f15', table='detainees_party', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='place',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_placehistory" ("code", "country_code", "id", "kind", "latitude", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "within_id") SELECT new_values."code", new_values."country_code", new_values."id", new_values."kind", new_values."latitude", new_values."longitude", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."revision", new_values."within_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a08e20fb32ba78884696fd847678d7625ba8fe9f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_69a5c', referencing='REFERENCING NEW TABLE AS new_values ', table='detainees_place', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='place',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_placehistory" ("code", "country_code", "id", "kind", "latitude", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "within_id") SELECT new_values."code", new_values."country_code", new_values."id", new_values."kind", new_values."latitude", new_values."longitude", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."revision", new_values."within_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8c0f34401e43e8c3f5581aeeb5642beee5b7d9fb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0f475', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='detainees_place', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='place',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_placehistory" ("code", "country_code", "id", "kind", "latitude", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision", "within_id") SELECT old_values."code", old_values."country_code", old_values."id", old_values."kind", old_values."latitude", old_values."longitude", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."revision", old_values."within_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='e623c5cf22b49bc6b06522b6a10e10685c161cf7', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ecc51', referencing='REFERENCING OLD TABLE AS old_values ', table='detainees_place', when='AFTER')),
            ),
            migrations.AddConstraint(
                model_name='edition',
                constraint=models.UniqueConstraint(condition=models.Q(('number', None), ('replaced_at', None), ('returned_at', None), ('withdrawn_at', None)), fields=('detainee',), name='edition_one_candidate_waits_per_detainee'),
            ),
            migrations.AddConstraint(
                model_name='edition',
                constraint=models.UniqueConstraint(condition=models.Q(('number', None), ('replaced_at', None), ('returned_at', None), ('withdrawn_at', None)), fields=('matter',), name='edition_one_candidate_waits_per_matter'),
            ),
            migrations.AddConstraint(
                model_name='edition',
                constraint=models.CheckConstraint(condition=models.Q(('redacted_at', None), models.Q(('redacted_by__isnull', False), ('withdrawn_at__isnull', False)), _connector='OR'), name='edition_redacted_only_if_withdrawn', violation_error_message='Only what was withdrawn is emptied.'),
            ),
            migrations.AddConstraint(
                model_name='place',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude', None), ('longitude', None)), models.Q(('latitude__isnull', False), ('latitude__range', (-90, 90)), ('longitude__isnull', False), ('longitude__range', (-180, 180))), _connector='OR'), name='place_on_the_globe', violation_error_message='Give both latitude (-90 to 90) and longitude (-180 to 180), or neither.'),
            ),
            migrations.AddField(
                model_name='confidentialreading',
                name='read_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='filereading',
                name='read_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='logentry',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the log is only ever added to' USING ERRCODE = 'restrict_violation';", hash='723729f090b62e9275fd5e18d690395266b9c020', operation='UPDATE', pgid='pgtrigger_never_changed_67c20', table='detainees_logentry', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='logentry',
                trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the log is only ever added to' USING ERRCODE = 'restrict_violation';", hash='1d535a63521e7325829856050323bd0b090934a3', operation='DELETE', pgid='pgtrigger_never_deleted_1fed8', table='detainees_logentry', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='logentry',
                trigger=pgtrigger.compiler.Trigger(name='continues_the_chain', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM detainees_logentry)\n                        OR NEW.previous <> coalesce(\n                            (SELECT hash FROM detainees_logentry ORDER BY number DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')\n                        OR NEW.hash <> encode(sha256(convert_to(NEW.line, 'UTF8')), 'hex')\n                        OR (NEW.line::jsonb) ->> 'previous' IS DISTINCT FROM NEW.previous\n                        OR (NEW.line::jsonb) ->> 'entry' IS DISTINCT FROM NEW.number::text\n                    THEN\n                        RAISE EXCEPTION 'the entry does not continue the log'\n                            USING ERRCODE = 'restrict_violation';\n                    END IF;\n                    RETURN NEW;\n                ", hash='a8b19f717deb1b78c19f2ea4c192d03fd41cbb35', operation='INSERT', pgid='pgtrigger_continues_the_chain_73821', table='detainees_logentry', when='BEFORE')),
            ),
            migrations.AddField(
                model_name='publicationact',
                name='done_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='publicationact',
                name='edition',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='detainees.edition'),
            ),
            migrations.AddField(
                model_name='reviewcomment',
                name='edition',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='comments', to='detainees.edition'),
            ),
            migrations.AddField(
                model_name='reviewcomment',
                name='made_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='reviewlook',
                name='edition',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='detainees.edition'),
            ),
            migrations.AddField(
                model_name='reviewlook',
                name='seen_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='riskflag',
                name='detainee',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='risk_flags', to='detainees.detainee'),
            ),
            migrations.AddField(
                model_name='riskflaghistory',
                name='detainee',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee'),
            ),
            migrations.AddField(
                model_name='riskflaghistory',
                name='pgh_context',
                field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
            ),
            migrations.AddField(
                model_name='riskflaghistory',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history_query', to='detainees.riskflag'),
            ),
            migrations.AddField(
                model_name='savedfilter',
                name='owner',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='sourcefile',
                name='removed_by',
                field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='sourcefile',
                name='source',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='detainees.source'),
            ),
            migrations.AddField(
                model_name='sourcefile',
                name='uploaded_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='filereading',
                name='file',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='detainees.sourcefile'),
            ),
            migrations.AddField(
                model_name='submission',
                name='detainee',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='detainees.detainee'),
            ),
            migrations.AddField(
                model_name='submission',
                name='sent_by',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddConstraint(
                model_name='confidentialreading',
                constraint=models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='confidentialreading_says_why', violation_error_message='Say why you read it.'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='confidentialreading',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'that somebody read a confidential row stays on record' USING ERRCODE = 'restrict_violation';", hash='c7117ad7d079187a61de987a4d444814d0a28efe', operation='UPDATE', pgid='pgtrigger_never_changed_d0fb0', table='detainees_confidentialreading', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='confidentialreading',
                trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'that somebody read a confidential row stays on record' USING ERRCODE = 'restrict_violation';", hash='952aa9188cc43ca21178ad604e5800b76e854c0c', operation='DELETE', pgid='pgtrigger_never_deleted_00915', table='detainees_confidentialreading', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationact',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the trail of publication stays as it was written' USING ERRCODE = 'restrict_violation';", hash='399bbfce4222a0df73f42cdbf3d9ac7032fd5532', operation='UPDATE', pgid='pgtrigger_never_changed_85a7a', table='detainees_publicationact', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationact',
                trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the trail of publication stays as it was written' USING ERRCODE = 'restrict_violation';", hash='8dd639f864d472d362149349af1b38f24a160203', operation='DELETE', pgid='pgtrigger_never_deleted_ba737', table='detainees_publicationact', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='reviewcomment',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'a comment of a review stays as it was made' USING ERRCODE = 'restrict_violation';", hash='63f5438d8b204763ab1c21d603c209ca872d8e06', operation='UPDATE', pgid='pgtrigger_never_changed_df43c', table='detainees_reviewcomment', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='reviewcomment',
                trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'a comment of a review stays as it was made' USING ERRCODE = 'restrict_violation';", hash='188471dffa386fe569f1fef326d2bd804362833f', operation='DELETE', pgid='pgtrigger_never_deleted_69d80', table='detainees_reviewcomment', when='BEFORE')),
            ),
            migrations.AddConstraint(
                model_name='reviewlook',
                constraint=models.UniqueConstraint(fields=('edition', 'seen_by'), name='reviewlook_once_each'),
            ),
            migrations.AddConstraint(
                model_name='riskflag',
                constraint=models.UniqueConstraint(fields=('detainee', 'kind'), name='riskflag_once_each', violation_error_message='This risk is noted already.'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='riskflag',
                trigger=pgtrigger.compiler.Trigger(name='refuse_stale_save', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF to_jsonb(NEW) - 'revision' = to_jsonb(OLD) - 'revision' THEN\n            NEW.revision := OLD.revision;\n            RETURN NEW;\n        END IF;\n        IF NEW.revision <> OLD.revision THEN\n            RAISE EXCEPTION 'stale save: the row is at revision %, the save was made on %', OLD.revision, NEW.revision\n                USING ERRCODE = 'restrict_violation';\n        END IF;\n        NEW.revision := OLD.revision + 1;\n        RETURN NEW;\n    ", hash='6e6858f1fb7ebbc9a0e035542f21e75c9ad31933', operation='UPDATE', pgid='pgtrigger_refuse_stale_save_1697b', table='detainees_riskflag', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='riskflag',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_riskflaghistory" ("detainee_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision") SELECT new_values."detainee_id", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."revision" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='109efccd4ca684960008bf020b163750aa2d3d6d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9291f', referencing='REFERENCING NEW TABLE AS new_values ', table='detainees_riskflag', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='riskflag',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_riskflaghistory" ("detainee_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision") SELECT new_values."detainee_id", new_values."id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."revision" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d781fe44fd82a18faf189aa880a94d4dca78eee8', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_81da9', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='detainees_riskflag', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='riskflag',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "detainees_riskflaghistory" ("detainee_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revision") SELECT old_values."detainee_id", old_values."id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."revision" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='975f5145112de1d7a21ccc882b6b43a2c598936d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_0580c', referencing='REFERENCING OLD TABLE AS old_values ', table='detainees_riskflag', when='AFTER')),
            ),
            migrations.AddConstraint(
                model_name='savedfilter',
                constraint=models.UniqueConstraint(fields=('owner', 'model', 'name'), name='savedfilter_name_once_each', violation_error_message='You have a filter of that name for this list already.'),
            ),
            migrations.AddConstraint(
                model_name='savedfilter',
                constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='savedfilter_has_a_name', violation_error_message='Give the filter a name.'),
            ),
            migrations.AddConstraint(
                model_name='sourcefile',
                constraint=models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('source', 'sha256'), name='sourcefile_held_once_each', violation_error_message='The source has this file already.'),
            ),
            migrations.AddConstraint(
                model_name='sourcefile',
                constraint=models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='sourcefile_sha256_is_one', violation_error_message='A SHA-256 has 64 hexadecimal digits.'),
            ),
            migrations.AddConstraint(
                model_name='sourcefile',
                constraint=models.CheckConstraint(condition=models.Q(('size__gt', 0)), name='sourcefile_not_empty', violation_error_message='The file is empty.'),
            ),
            migrations.AddConstraint(
                model_name='sourcefile',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('removed_at', None), ('removed_by', None), ('removed_why', '')), models.Q(('removed_at__isnull', False), ('removed_by__isnull', False), models.Q(('removed_why', ''), _negated=True)), _connector='OR'), name='sourcefile_destroyed_for_a_reason', violation_error_message='Say why it must be destroyed.'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sourcefile',
                trigger=pgtrigger.compiler.Trigger(name='sealed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.original_name <> ''\n            OR to_jsonb(NEW) - '{removed_at,removed_by_id,removed_why,original_name}'::text[]\n            IS DISTINCT FROM to_jsonb(OLD) - '{removed_at,removed_by_id,removed_why,original_name}'::text[]\n        THEN\n            RAISE EXCEPTION 'a file stays as it was given, until it is destroyed'\n                USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NEW;\n    ", hash='5b89f2bae618737e946fd1db5b1395b7c3853fa4', operation='UPDATE', pgid='pgtrigger_sealed_b7b2c', table='detainees_sourcefile', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sourcefile',
                trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the row of a file stays' USING ERRCODE = 'restrict_violation';", hash='649a55d17d2846737f334df76b80784ff954d5c0', operation='DELETE', pgid='pgtrigger_never_deleted_1ac48', table='detainees_sourcefile', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='filereading',
                trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'that somebody opened a file stays on record' USING ERRCODE = 'restrict_violation';", hash='74fb5a1e50ded1df9fe0b486969e1f5092207c98', operation='UPDATE', pgid='pgtrigger_never_changed_2359a', table='detainees_filereading', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='filereading',
                trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'that somebody opened a file stays on record' USING ERRCODE = 'restrict_violation';", hash='b0b5ed718622e63f0790b7b160055ebbe0349e05', operation='DELETE', pgid='pgtrigger_never_deleted_67be3', table='detainees_filereading', when='BEFORE')),
            ),
        ]),
        # What somebody changed last is asked by his desk at every visit.
        migrations.RunSQL(
            "CREATE INDEX pghistory_context_by_user ON pghistory_context ((metadata ->> 'user'), created_at DESC)",
            "DROP INDEX pghistory_context_by_user",
        ),
        migrations.RunSQL(
            [create(name) for name in RECORDED],
            [f"DROP INDEX {name}_deletions" for name in RECORDED],
        ),
    ]
