-- Helpers: chance of a row, from 0 to 1; a value out of n, the low ones far more often.
CREATE FUNCTION pg_temp.chance(i bigint, salt text) RETURNS float LANGUAGE sql IMMUTABLE AS $f$
    SELECT (hashtextextended(salt, i) & 4294967295) / 4294967296.0 $f$;

CREATE FUNCTION pg_temp.pick(i bigint, salt text, n int, skew float) RETURNS int LANGUAGE sql IMMUTABLE AS $f$
    SELECT floor(n * power(pg_temp.chance(i, salt), skew))::int $f$;

CREATE FUNCTION pg_temp.id(letter text, i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $f$
    SELECT letter || translate(lpad(i::text, 11, '0'), '01', 'xy') $f$;

CREATE FUNCTION pg_temp.words(text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $f$ SELECT jsonb_build_object('en', $1) $f$;

CREATE TEMP TABLE person AS
SELECT i, pg_temp.id('c', i) id, g.text || ' ' || s.text AS name, g.n AS given, s.n AS surname,
    date '1995-01-01' + pg_temp.pick(i, 'day', 10000, 1) AS began
FROM generate_series(1, {cases}) i
JOIN part g ON g.role = 'given' AND g.script = 'Latn' AND g.n = pg_temp.pick(i, 'given', {given}, 3)
JOIN part s ON s.role = 'sur' AND s.script = 'Latn' AND s.n = pg_temp.pick(i, 'surname', {surnames}, 1.5);

INSERT INTO published_case (public_id, kind, state, reason, merged_into, slug, heading)
SELECT id, 'detainee', 'withdrawn', 'editors', '', '', '{}' FROM person;

INSERT INTO published_publicedition (case_id, number, sha256, salt, commitment, alone, published_at, note)
SELECT id, 1, lpad(i::text, 64, '0'), lpad(i::text, 64, '0'), lpad(i::text, 64, '0'), false,
    timestamptz '2020-01-01' + i * interval '1 minute', '' FROM person;

UPDATE published_case c SET state = 'public', reason = '', slug = 'person', current_id = e.id,
    heading = jsonb_build_object('text', name, 'script', 'Latn', 'language', 'en')
FROM published_publicedition e JOIN person ON person.id = e.case_id WHERE c.public_id = e.case_id;

CREATE TEMP TABLE place AS
SELECT n, 'place-' || n AS code, 'Place ' || lpad(n::text, 6, '0') AS name, 'country-' || n % 60 AS country,
    'Country ' || lpad((n % 60)::text, 6, '0') AS country_name,
    jsonb_build_object('code', 'place-' || n, 'kind', 'facility', 'name', pg_temp.words('Place ' || lpad(n::text, 6, '0')),
        'latitude', round((30 + 30 * pg_temp.chance(n, 'lat'))::numeric, 3)::text,
        'longitude', round((20 + 60 * pg_temp.chance(n, 'lon'))::numeric, 3)::text,
        'country', jsonb_build_object('code', 'country-' || n % 60,
            'name', pg_temp.words('Country ' || lpad((n % 60)::text, 6, '0')))) AS place
FROM generate_series(0, 799) n;

-- Four events each: an arrest, two stays, and a release or another event.
CREATE TEMP TABLE happened AS
SELECT p.id, e, p.i * 4 + e AS n,
    CASE e WHEN 0 THEN 'arrest' WHEN 3 THEN (ARRAY['release', 'cross_border_transfer', 'internal_move', 'capture'])[
        1 + pg_temp.pick(p.i, 'kind', 4, 1)] ELSE (ARRAY['detention', 'imprisonment', 'pre_charge_custody'])[
        1 + pg_temp.pick(p.i * 4 + e, 'stay', 3, 2)] END AS kind,
    began + e * 200 AS begin, 30 + pg_temp.pick(p.i * 4 + e, 'long', 300, 2) AS days,
    pg_temp.pick(p.i * 4 + e, 'place', 800, 3) AS place, pg_temp.pick(p.i * 4 + e, 'by', 60, 3) AS held_by
FROM person p, generate_series(0, 3) e;

INSERT INTO published_profile (case_id, name, name_script, name_language, sort_key, status, spellings, searched,
    under_assurances, allegations, assurances, first_year, last_year)
SELECT p.id, p.name, 'Latn', 'en', lower(s.text || ' ' || g.text), '{}',
    jsonb_build_array(jsonb_build_object('text', gc.text || ' ' || sc.text, 'script', 'Cyrl', 'language', 'ru', 'kind', 'native')),
    lower(concat_ws(' | ', p.name, gc.text || ' ' || sc.text, 'number (isn)', p.i::text, places.words)),
    pg_temp.chance(p.i, 'assured') < .1, pg_temp.pick(p.i, 'alleged', 4, 2), 0,
    extract(year FROM began)::text, extract(year FROM began + 800)::text
FROM person p
JOIN part g ON (g.role, g.n, g.script) = ('given', p.given, 'Latn') JOIN part s ON (s.role, s.n, s.script) = ('sur', p.surname, 'Latn')
JOIN part gc ON (gc.role, gc.n, gc.script) = ('given', p.given, 'Cyrl') JOIN part sc ON (sc.role, sc.n, sc.script) = ('sur', p.surname, 'Cyrl')
JOIN (SELECT id, string_agg(DISTINCT place.name, ' | ') AS words FROM happened JOIN place ON place.n = happened.place GROUP BY id) places
    ON places.id = p.id;

INSERT INTO published_profileevent (profile_id, event, kind, begin_earliest, begin_latest, end_earliest, end_latest, certain)
SELECT id, pg_temp.id('e', n), kind, begin, begin + days % 31, CASE WHEN e IN (1, 2) THEN begin + days END,
    CASE WHEN e IN (1, 2) THEN begin + days END, n % 3 > 0 FROM happened;

ALTER TABLE published_profilefacet DISABLE TRIGGER USER;

ALTER TABLE published_thingfacet DISABLE TRIGGER USER;

INSERT INTO published_profilefacet (profile_id, facet, code, name)
SELECT DISTINCT ON (id, facet, code) id, facet, code, pg_temp.words(name) FROM (
    SELECT id, 'event' AS facet, kind AS code, kind AS name FROM happened
    UNION ALL SELECT id, 'facility', code, place.name FROM happened h JOIN place ON place.n = h.place
    UNION ALL SELECT id, 'country', country, country_name FROM happened h JOIN place ON place.n = h.place WHERE e IN (1, 2)
    UNION ALL SELECT id, 'held_by', 'party-' || held_by, 'Agency ' || held_by FROM happened WHERE e IN (1, 2)
    UNION ALL SELECT id, 'nationality', 'country-' || pg_temp.pick(i, 'nation', 60, 3), 'Country' FROM person
    UNION ALL SELECT id, 'method', 'method-' || pg_temp.pick(i, 'method' || k, 20, 2), 'method' FROM person, generate_series(1, 2) k
) found;

INSERT INTO published_custodyplace (profile_id, code, place)
SELECT DISTINCT ON (id, code) id, code, place.place FROM happened h JOIN place ON place.n = h.place WHERE e IN (1, 2);

INSERT INTO published_searchname (profile_id, text, script, language, kind, words)
SELECT p.id, g.text || ' ' || s.text, g.script, lower(left(g.script, 2)), 'spelling', ARRAY[g.key, s.key]
FROM person p JOIN part g ON (g.role, g.n) = ('given', p.given) JOIN part s ON (s.role, s.n, s.script) = ('sur', p.surname, g.script)
WHERE g.script = 'Latn' OR pg_temp.chance(p.i, g.script) < .7;

INSERT INTO published_searchword (word, skeleton, slips, names)
SELECT word, max(skeleton), max(slips), max(names) FROM (
    SELECT unnest(words) AS word, count(*) AS names FROM published_searchname GROUP BY 1) counted
JOIN (SELECT DISTINCT key, skeleton, slips FROM part) keys ON keys.key = word GROUP BY word;

INSERT INTO published_searchnumber (profile_id, key, value, system)
SELECT id, i::text, i::text, pg_temp.words('Number (ISN)') FROM person WHERE pg_temp.chance(i, 'numbered') < .6;

INSERT INTO published_searchplace (profile_id, code)
SELECT DISTINCT id, code FROM happened h JOIN place ON place.n = h.place;

INSERT INTO published_searchtext (case_id, part, language, text, vector)
SELECT id, section, 'en', told, to_tsvector('english', told) FROM (
    SELECT id, section, 'He was held and questioned at ' || name || '. ' || (
        SELECT string_agg(text, ' ') FROM (SELECT text FROM part WHERE role = 'sur' AND script = 'Latn'
            AND n BETWEEN pg_temp.pick(i, 'text' || section, {surnames}, 1.5) AND pg_temp.pick(i, 'text' || section, {surnames}, 1.5) + 40) words) AS told
    FROM person, unnest(ARRAY['custody', 'allegations']) section) texts;

-- Things: allegations and trials of one case each, sources of one or of many, places and parties of very many.
CREATE TEMP TABLE told AS
SELECT 'allegation' AS kind, pg_temp.id('a', i * 2 + k) AS key, i, id, began + pg_temp.pick(i, 'alleged', 400, 1) AS day
FROM person, generate_series(0, 1) k WHERE k = 0 OR i % 2 = 0
UNION ALL SELECT 'proceeding', pg_temp.id('t', i), i, id, began + 300 FROM person WHERE i % 10 < 7
UNION ALL SELECT 'source', pg_temp.id('s', i), i, id, began + 900 FROM person
UNION ALL SELECT 'assurance', pg_temp.id('u', i / 5), i, id, began FROM person WHERE pg_temp.chance(i, 'assured') < .1
UNION ALL SELECT 'source', pg_temp.id('s', 900000000 + pg_temp.pick(i, 'shared', 2000, 3)), i, id, began + 900 FROM person
UNION ALL SELECT DISTINCT 'place', 'place-' || place, 0, id, NULL::date FROM happened;

INSERT INTO published_thing (kind, key, slug, sort_key, shown, searched, begin_earliest, begin_latest, end_earliest, end_latest,
    certain, lead_id, cases)
SELECT kind, key, CASE kind WHEN 'place' THEN '' ELSE kind END, coalesce(min(day)::text, min(key)),
    jsonb_build_object('title', CASE kind WHEN 'source' THEN to_jsonb('Thing ' || min(i)) ELSE pg_temp.words('Thing ' || min(i)) END, 'kind', CASE kind WHEN 'proceeding' THEN 'criminal' WHEN 'place' THEN 'facility'
        ELSE 'report' END, 'code', key, 'name', pg_temp.words(coalesce(max(place.name), key)), 'methods', '[]'::jsonb, 'level', 'alleged', 'publisher', 'Press ' || min(i) % 50),
    coalesce(lower(max(place.name || ' | ' || country_name)),
        'thing ' || min(i) || ' | agency ' || pg_temp.pick(min(i), 'by', 60, 3) || ' | method ' || pg_temp.pick(min(i), 'm', 20, 2)),
    min(day), min(day), max(day), max(day), true, min(id), count(*)
FROM told LEFT JOIN place ON (kind, key) = ('place', code) GROUP BY kind, key;

INSERT INTO published_mention (thing_id, case_id, sort_key, published_at, facets)
SELECT t.id, m.id, lower(p.name), timestamptz '2020-01-01' + p.i * interval '1 minute', '[]'
FROM (SELECT DISTINCT kind, key, id FROM told) m JOIN published_thing t USING (kind, key) JOIN person p ON p.id = m.id;

INSERT INTO published_thingfacet (thing_id, facet, code, name)
SELECT t.id, v.facet, v.code, pg_temp.words(v.code) FROM published_thing t, LATERAL (VALUES
    ('allegation', 'allegation.method', 'method-' || pg_temp.pick(t.id, 'm', 20, 2)),
    ('allegation', 'allegation.by', 'party-' || pg_temp.pick(t.id, 'by', 60, 3)),
    ('allegation', 'allegation.said_by', 'party-' || pg_temp.pick(t.id, 'said', 3000, 3)),
    ('allegation', 'allegation.country', 'country-' || pg_temp.pick(t.id, 'country', 60, 3)),
    ('allegation', 'allegation.place', 'place-' || pg_temp.pick(t.id, 'place', 800, 3)),
    ('allegation', 'allegation.level', (ARRAY['alleged', 'complaint', 'found'])[1 + pg_temp.pick(t.id, 'level', 3, 2)]),
    ('allegation', 'allegation.answer', (ARRAY['not_known', 'denied'])[1 + pg_temp.pick(t.id, 'answer', 2, 2)]),
    ('allegation', 'allegation.occurrence', 'repeated'),
    ('proceeding', 'proceeding.sort', (ARRAY['criminal', 'complaint', 'international'])[1 + pg_temp.pick(t.id, 'sort', 3, 3)]),
    ('proceeding', 'proceeding.court', 'court-' || pg_temp.pick(t.id, 'court', 400, 2)),
    ('proceeding', 'proceeding.part', 'accused'),
    ('proceeding', 'proceeding.decision', 'judgment_' || (ARRAY['conviction', 'acquittal'])[1 + pg_temp.pick(t.id, 'decided', 2, 3)]),
    ('source', 'source.sort', (ARRAY['press', 'report', 'judgment'])[1 + pg_temp.pick(t.id, 'sort', 3, 2)]),
    ('source', 'source.publisher', 'press-' || pg_temp.pick(t.id, 'press', 5000, 3)),
    ('place', 'place.sort', 'facility'), ('place', 'place.country', 'country-' || pg_temp.pick(t.id, 'country', 60, 2))
) v (kind, facet, code) WHERE v.kind = t.kind;

INSERT INTO published_facetnumber (facet, code, number)
SELECT facet, code, count(*) FROM (SELECT facet, code FROM published_profilefacet UNION ALL SELECT facet, code FROM published_thingfacet) f
GROUP BY facet, code;

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE published_profilefacet ENABLE TRIGGER USER;

ALTER TABLE published_thingfacet ENABLE TRIGGER USER;

-- A tenth under assurances: five promises each.
INSERT INTO published_ledgerentry (case_id, is_person, serves, giver, receiver, kind, result, "of", opens_line, opens_cell, assurance,
    undertaking, assessment, on_earliest, on_latest, period_earliest, period_latest, is_open_ended, words)
SELECT id, true, CASE k WHEN 5 THEN 'state' ELSE 'person' END, 'country-' || pg_temp.pick(i, 'giver', 20, 2), 'country-' || pg_temp.pick(i, 'taker', 10, 2),
    'promise-' || k, (ARRAY['no_information', 'alleged_broken', 'kept', 'found_broken'])[1 + pg_temp.pick(i * 5 + k, 'result', 4, 2)],
    'him', true, true, pg_temp.id('u', i / 5), pg_temp.id('v', i / 5), '', began, began + 30, began, began + 300, false,
    jsonb_build_object('giver', jsonb_build_object('name', pg_temp.words('State')), 'kind', pg_temp.words('promise ' || k))
FROM person, generate_series(1, 5) k WHERE pg_temp.chance(i, 'assured') < .1;

INSERT INTO published_ledgertransfer (case_id, is_person, giver, receiver, known, reviewed, watched, again, again_fewest, again_most, alleged,
    alleged_fewest, alleged_most, words)
SELECT id, true, 'country-' || pg_temp.pick(i, 'giver', 20, 2), 'country-' || pg_temp.pick(i, 'taker', 10, 2),
    (ARRAY['none', 'before', 'possibly'])[1 + pg_temp.pick(i, 'known', 3, 1)], i % 7 = 0, 'not_stated',
    'recorded', pg_temp.pick(i, 'again', 900, 1), 1000, 'none', NULL, NULL, '{}'
FROM person WHERE pg_temp.chance(i, 'assured') < .1;

ANALYZE
