-- What the database itself holds: dates, identities, trees, slugs, the current state of a tie, and the version of the record.

-- ---------------------------------------------------------------------------------------------------------------------
-- EDTF (ISO 8601-2), the profile told in lib/date/edtf.ts: years, months, days, seasons, qualifiers, unspecified digits,
-- intervals, sets. Bounds are the earliest and latest day that the text allows; null is an open or unknown end.

CREATE FUNCTION edtf_part_bounds(part text, OUT earliest date, OUT latest date) IMMUTABLE LANGUAGE plpgsql AS $$
DECLARE
  bare text := regexp_replace(part, '[?~%]$', '');
  y int; m int; d int;
BEGIN
  IF bare ~ '^\d{4}-2[1-4]$' AND bare <> '9999-24' THEN
    -- Meteorological seasons of the northern hemisphere; winter ends in the year that follows.
    y := left(bare, 4)::int; m := (right(bare, 1)::int - 1) * 3 + 3;
    earliest := make_date(y, m, 1);
    latest := (earliest + interval '3 months' - interval '1 day')::date;
  ELSIF bare ~ '^\d{2}(\d{2}|\dX|XX)$' THEN
    earliest := make_date(replace(bare, 'X', '0')::int, 1, 1);
    latest := make_date(replace(bare, 'X', '9')::int, 12, 31);
  ELSIF bare ~ '^\d{4}-XX(-XX)?$' THEN
    y := left(bare, 4)::int;
    earliest := make_date(y, 1, 1); latest := make_date(y, 12, 31);
  ELSIF bare ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?$' THEN
    y := left(bare, 4)::int; m := substr(bare, 6, 2)::int;
    earliest := make_date(y, m, 1);
    latest := (earliest + interval '1 month' - interval '1 day')::date;
  ELSIF bare ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' THEN
    y := left(bare, 4)::int; m := substr(bare, 6, 2)::int; d := right(bare, 2)::int;
    earliest := make_date(y, m, d); latest := earliest;
  ELSE
    RAISE EXCEPTION 'not an EDTF date: %', part USING ERRCODE = 'invalid_datetime_format';
  END IF;
END $$;

CREATE FUNCTION edtf_bounds(edtf text, OUT earliest date, OUT latest date) IMMUTABLE LANGUAGE plpgsql AS $$
DECLARE
  item text; ends text[]; b record; open_start boolean := false; open_end boolean := false;
BEGIN
  IF edtf IS NULL THEN RETURN; END IF;
  IF edtf ~ '^(\[.+\]|\{.+\})$' THEN
    FOREACH item IN ARRAY string_to_array(substr(edtf, 2, length(edtf) - 2), ',') LOOP
      IF position('..' IN item) = 0 THEN
        b := edtf_part_bounds(item);
        earliest := least(earliest, b.earliest); latest := greatest(latest, b.latest);
      ELSE
        ends := string_to_array(item, '..');
        IF array_length(ends, 1) <> 2 OR (ends[1] = '' AND ends[2] = '') THEN
          RAISE EXCEPTION 'not an EDTF set: %', edtf USING ERRCODE = 'invalid_datetime_format';
        END IF;
        IF ends[1] = '' THEN open_start := true;
        ELSE b := edtf_part_bounds(ends[1]); earliest := least(earliest, b.earliest); latest := greatest(latest, b.latest); END IF;
        IF ends[2] = '' THEN open_end := true;
        ELSE b := edtf_part_bounds(ends[2]); earliest := least(earliest, b.earliest); latest := greatest(latest, b.latest); END IF;
        IF ends[1] <> '' AND ends[2] <> '' AND (edtf_part_bounds(ends[1])).earliest > (edtf_part_bounds(ends[2])).latest THEN
          RAISE EXCEPTION 'an EDTF set that ends before it begins: %', edtf USING ERRCODE = 'invalid_datetime_format';
        END IF;
      END IF;
    END LOOP;
    IF open_start THEN earliest := NULL; END IF;
    IF open_end THEN latest := NULL; END IF;
  ELSIF position('/' IN edtf) > 0 THEN
    ends := string_to_array(edtf, '/');
    IF array_length(ends, 1) <> 2 OR (ends[1] IN ('', '..') AND ends[2] IN ('', '..')) THEN
      RAISE EXCEPTION 'not an EDTF interval: %', edtf USING ERRCODE = 'invalid_datetime_format';
    END IF;
    IF ends[1] NOT IN ('', '..') THEN b := edtf_part_bounds(ends[1]); earliest := b.earliest; END IF;
    IF ends[2] NOT IN ('', '..') THEN b := edtf_part_bounds(ends[2]); latest := b.latest; END IF;
    IF earliest > latest THEN
      RAISE EXCEPTION 'an EDTF interval that ends before it begins: %', edtf USING ERRCODE = 'invalid_datetime_format';
    END IF;
  ELSE
    b := edtf_part_bounds(edtf); earliest := b.earliest; latest := b.latest;
  END IF;
END $$;

CREATE FUNCTION edtf_earliest(edtf text) RETURNS date IMMUTABLE LANGUAGE sql AS $$ SELECT (edtf_bounds(edtf)).earliest $$;
CREATE FUNCTION edtf_latest(edtf text) RETURNS date IMMUTABLE LANGUAGE sql AS $$ SELECT (edtf_bounds(edtf)).latest $$;

-- Arguments: the EDTF columns; each has its bounds beside it.
CREATE FUNCTION derive_edtf_bounds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE col text; said text;
BEGIN
  FOREACH col IN ARRAY TG_ARGV LOOP
    said := to_jsonb(NEW) ->> col;
    NEW := jsonb_populate_record(NEW, jsonb_build_object(col || '_earliest', edtf_earliest(said), col || '_latest', edtf_latest(said)));
  END LOOP;
  RETURN NEW;
END $$;

CREATE TRIGGER agreement_bounds BEFORE INSERT OR UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION derive_edtf_bounds('signed');
CREATE TRIGGER observation_bounds BEFORE INSERT OR UPDATE ON status_observation FOR EACH ROW EXECUTE FUNCTION derive_edtf_bounds('as_of', 'since');
CREATE TRIGGER project_bounds BEFORE INSERT OR UPDATE ON project FOR EACH ROW EXECUTE FUNCTION derive_edtf_bounds('dates');
CREATE TRIGGER event_bounds BEFORE INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION derive_edtf_bounds('dates');
CREATE TRIGGER source_bounds BEFORE INSERT OR UPDATE ON source FOR EACH ROW EXECUTE FUNCTION derive_edtf_bounds('published');
CREATE TRIGGER figure_bounds BEFORE INSERT OR UPDATE ON published_figure FOR EACH ROW EXECUTE FUNCTION derive_edtf_bounds('as_of');

ALTER TABLE agreement ADD CONSTRAINT agreement_signed_bounds CHECK (signed_earliest IS NOT DISTINCT FROM edtf_earliest(signed) AND signed_latest IS NOT DISTINCT FROM edtf_latest(signed));
ALTER TABLE agreement ADD CONSTRAINT agreement_other_dates CHECK (edtf_earliest(deliberated) IS NULL OR edtf_earliest(deliberated) > '0001-01-01');
ALTER TABLE agreement ADD CONSTRAINT agreement_term_valid CHECK (edtf_earliest(term) IS NULL OR edtf_earliest(term) > '0001-01-01');
ALTER TABLE status_observation ADD CONSTRAINT observation_bounds_agree CHECK (
  as_of_earliest IS NOT DISTINCT FROM edtf_earliest(as_of) AND as_of_latest IS NOT DISTINCT FROM edtf_latest(as_of)
  AND since_earliest IS NOT DISTINCT FROM edtf_earliest(since) AND since_latest IS NOT DISTINCT FROM edtf_latest(since));
ALTER TABLE status_observation ADD CONSTRAINT observation_as_of_closed CHECK (as_of_earliest IS NOT NULL AND as_of_latest IS NOT NULL);
ALTER TABLE status_observation ADD CONSTRAINT observation_since_before_as_of CHECK (since_earliest IS NULL OR since_earliest <= as_of_latest);
ALTER TABLE status_observation ADD CONSTRAINT observation_reason_fits CHECK (reason IS NULL OR status IN ('DORMANT', 'SUSPENDED'));
ALTER TABLE status_observation ADD CONSTRAINT observation_declarant_fits CHECK ((declarant = 'PARTY') = (party_id IS NOT NULL));
ALTER TABLE status_observation ADD CONSTRAINT observation_withdrawn_after CHECK (withdrawn_at IS NULL OR withdrawn_at >= recorded_at);
ALTER TABLE project ADD CONSTRAINT project_dates_bounds CHECK (dates_earliest IS NOT DISTINCT FROM edtf_earliest(dates) AND dates_latest IS NOT DISTINCT FROM edtf_latest(dates));
ALTER TABLE event ADD CONSTRAINT event_dates_bounds CHECK (dates_earliest IS NOT DISTINCT FROM edtf_earliest(dates) AND dates_latest IS NOT DISTINCT FROM edtf_latest(dates));
ALTER TABLE source ADD CONSTRAINT source_published_bounds CHECK (published_earliest IS NOT DISTINCT FROM edtf_earliest(published) AND published_latest IS NOT DISTINCT FROM edtf_latest(published));
ALTER TABLE published_figure ADD CONSTRAINT figure_as_of_bounds CHECK (as_of_earliest IS NOT DISTINCT FROM edtf_earliest(as_of) AND as_of_latest IS NOT DISTINCT FROM edtf_latest(as_of));

-- ---------------------------------------------------------------------------------------------------------------------
-- Plain facts about values.

CREATE FUNCTION is_localized_text(value jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT value IS NULL OR (jsonb_typeof(value) = 'object' AND value <> '{}'::jsonb AND NOT EXISTS (
    SELECT 1 FROM jsonb_each(CASE WHEN jsonb_typeof(value) = 'object' THEN value ELSE '{}'::jsonb END) AS e
    WHERE e.key NOT IN ('fr', 'en', 'zh', 'ko') OR jsonb_typeof(e.value) <> 'string' OR btrim(e.value #>> '{}') = ''))
$$;

ALTER TABLE partnership ADD CONSTRAINT partnership_texts CHECK (is_localized_text(description) AND is_localized_text(origin));
ALTER TABLE partnership_party ADD CONSTRAINT party_texts CHECK (is_localized_text(designation_statement));
ALTER TABLE agreement ADD CONSTRAINT agreement_texts CHECK (is_localized_text(place) AND is_localized_text(purpose) AND is_localized_text(financial_commitment) AND is_localized_text(approval) AND is_localized_text(renewal));
ALTER TABLE status_observation ADD CONSTRAINT observation_texts CHECK (is_localized_text(statement));
ALTER TABLE project ADD CONSTRAINT project_texts CHECK (is_localized_text(title) AND is_localized_text(note) AND is_localized_text(results));
ALTER TABLE funding ADD CONSTRAINT funding_texts CHECK (is_localized_text(funder));
ALTER TABLE theme ADD CONSTRAINT theme_texts CHECK (is_localized_text(label) AND is_localized_text(description));
ALTER TABLE network ADD CONSTRAINT network_texts CHECK (is_localized_text(name) AND is_localized_text(description));
ALTER TABLE coordination ADD CONSTRAINT coordination_texts CHECK (is_localized_text(title) AND is_localized_text(parties));
ALTER TABLE event ADD CONSTRAINT event_texts CHECK (is_localized_text(title) AND is_localized_text(place) AND is_localized_text(participants) AND is_localized_text(note));
ALTER TABLE source ADD CONSTRAINT source_texts CHECK (is_localized_text(label) AND is_localized_text(about));
ALTER TABLE citation ADD CONSTRAINT citation_texts CHECK (is_localized_text(statement) AND is_localized_text(correction));
ALTER TABLE contradiction ADD CONSTRAINT contradiction_texts CHECK (is_localized_text(explanation));
ALTER TABLE published_figure ADD CONSTRAINT figure_texts CHECK (is_localized_text(label) AND is_localized_text(statement));

ALTER TABLE local_authority ADD CONSTRAINT authority_coordinates CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE local_authority ADD CONSTRAINT authority_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE local_authority ADD CONSTRAINT authority_code_with_system CHECK ((national_code IS NULL) = (national_code_system IS NULL));
ALTER TABLE local_authority ADD CONSTRAINT authority_wikidata CHECK (wikidata_id ~ '^Q[1-9]\d*$');
ALTER TABLE local_authority ADD CONSTRAINT authority_population CHECK (population >= 0);
ALTER TABLE local_authority ADD CONSTRAINT authority_website CHECK (website ~ '^https?://');
ALTER TABLE succession ADD CONSTRAINT succession_two CHECK (predecessor_id <> successor_id);
ALTER TABLE partnership_link ADD CONSTRAINT link_two CHECK (from_id <> to_id);
ALTER TABLE project ADD CONSTRAINT project_sdgs CHECK (sdgs <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]::smallint[]);
ALTER TABLE theme ADD CONSTRAINT theme_sdgs CHECK (sdgs <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]::smallint[]);
ALTER TABLE theme ADD CONSTRAINT theme_code CHECK (code ~ '^[A-Z][A-Z_]*$');
ALTER TABLE project ADD CONSTRAINT project_budget CHECK (budget_amount >= 0 AND (budget_amount IS NULL) = (budget_currency IS NULL));
ALTER TABLE funding ADD CONSTRAINT funding_amounts CHECK (amount_applied_for >= 0 AND amount_granted >= 0);
ALTER TABLE polycrisis_share ADD CONSTRAINT share_percent CHECK (percent BETWEEN 0 AND 100);
ALTER TABLE published_figure ADD CONSTRAINT figure_range CHECK ((precision = 'RANGE') = (value_max IS NOT NULL) AND (value_max IS NULL OR value_max >= value));
ALTER TABLE dataset_version ADD CONSTRAINT dataset_version_one CHECK (id = 1);
ALTER TABLE search_token ADD CONSTRAINT search_token_one_record CHECK (num_nonnulls(authority_id, partnership_id, territory_id) = 1);
ALTER TABLE citation ADD CONSTRAINT citation_one_subject CHECK (num_nonnulls(authority_id, succession_id, partnership_id, party_id, agreement_id,
  observation_id, project_id, funding_id, event_id, network_id, coordination_id) = 1);
ALTER TABLE citation ADD CONSTRAINT citation_disagreement_told CHECK (agrees OR stated_value IS NOT NULL OR statement IS NOT NULL);

-- ---------------------------------------------------------------------------------------------------------------------
-- A tie has at least two parties, checked when the transaction ends.

CREATE FUNCTION check_two_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE target int;
BEGIN
  IF TG_TABLE_NAME = 'partnership' THEN target := NEW.id; ELSE target := OLD.partnership_id; END IF;
  IF EXISTS (SELECT 1 FROM partnership WHERE id = target) AND (SELECT count(*) FROM partnership_party WHERE partnership_id = target) < 2 THEN
    RAISE EXCEPTION 'partnership % has fewer than two parties', target USING ERRCODE = 'check_violation', CONSTRAINT = 'partnership_two_parties';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER partnership_two_parties AFTER INSERT ON partnership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_two_parties();
CREATE CONSTRAINT TRIGGER party_two_parties AFTER DELETE OR UPDATE OF partnership_id ON partnership_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_two_parties();

-- Who speaks for a side is a party to the same tie.
CREATE FUNCTION check_party_of_tie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM partnership_party WHERE id = NEW.party_id AND partnership_id = NEW.partnership_id) THEN
    RAISE EXCEPTION 'party % is not a party to partnership %', NEW.party_id, NEW.partnership_id USING ERRCODE = 'check_violation', CONSTRAINT = 'party_of_tie';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER observation_party_of_tie BEFORE INSERT OR UPDATE ON status_observation FOR EACH ROW EXECUTE FUNCTION check_party_of_tie();
CREATE TRIGGER confirmation_party_of_tie BEFORE INSERT OR UPDATE ON confirmation FOR EACH ROW EXECUTE FUNCTION check_party_of_tie();

-- An observation, once made, is only ever withdrawn, and once withdrawn stays so: what the record said on a day does not change.
CREATE FUNCTION keep_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.status, NEW.as_of, NEW.declarant, NEW.partnership_id, NEW.recorded_at) IS DISTINCT FROM (OLD.status, OLD.as_of, OLD.declarant, OLD.partnership_id, OLD.recorded_at)
     OR (NEW.since, NEW.reason, NEW.party_id) IS DISTINCT FROM (OLD.since, OLD.reason, OLD.party_id)
     OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
    RAISE EXCEPTION 'status observations are withdrawn, not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER observation_kept BEFORE UPDATE ON status_observation FOR EACH ROW EXECUTE FUNCTION keep_observation();

-- ---------------------------------------------------------------------------------------------------------------------
-- Trees: territories know their way up and cannot turn in a circle; themes have two levels.

CREATE FUNCTION derive_territory_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE up text[] := '{}';
BEGIN
  IF NEW.parent_id IS NOT NULL THEN
    SELECT lineage INTO up FROM territory WHERE id = NEW.parent_id;
    IF NEW.parent_id = NEW.id OR NEW.code = ANY (up) OR (TG_OP = 'UPDATE' AND OLD.code = ANY (up)) THEN
      RAISE EXCEPTION 'territory % would lie within itself', NEW.code USING ERRCODE = 'check_violation', CONSTRAINT = 'territory_no_cycle';
    END IF;
  END IF;
  NEW.lineage := up || NEW.code;
  RETURN NEW;
END $$;
CREATE TRIGGER territory_lineage BEFORE INSERT OR UPDATE ON territory FOR EACH ROW EXECUTE FUNCTION derive_territory_lineage();

CREATE FUNCTION pass_territory_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE territory SET parent_id = parent_id WHERE parent_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER territory_lineage_down AFTER UPDATE ON territory FOR EACH ROW WHEN (OLD.lineage IS DISTINCT FROM NEW.lineage) EXECUTE FUNCTION pass_territory_lineage();

CREATE FUNCTION check_authority_country() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM territory WHERE id = NEW.territory_id AND country = NEW.country) THEN
    RAISE EXCEPTION 'authority % lies in a territory of another country', NEW.slug USING ERRCODE = 'check_violation', CONSTRAINT = 'authority_in_country';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER authority_in_country BEFORE INSERT OR UPDATE OF territory_id, country ON local_authority FOR EACH ROW EXECUTE FUNCTION check_authority_country();

CREATE FUNCTION check_theme_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND (NEW.parent_id = NEW.id
     OR EXISTS (SELECT 1 FROM theme WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
     OR EXISTS (SELECT 1 FROM theme WHERE parent_id = NEW.id)) THEN
    RAISE EXCEPTION 'themes have two levels' USING ERRCODE = 'check_violation', CONSTRAINT = 'theme_two_levels';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER theme_two_levels BEFORE INSERT OR UPDATE OF parent_id ON theme FOR EACH ROW EXECUTE FUNCTION check_theme_levels();

-- ---------------------------------------------------------------------------------------------------------------------
-- Slugs: well formed, and never reused for another record while an old address may still be followed.

CREATE FUNCTION keep_slug() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE k slugged_kind := TG_ARGV[0]::slugged_kind;
BEGIN
  IF NEW.slug !~ '^[a-z0-9]+(-[a-z0-9]+)*$' OR length(NEW.slug) > 120 THEN
    RAISE EXCEPTION 'not a slug: %', NEW.slug USING ERRCODE = 'check_violation', CONSTRAINT = 'slug_form';
  END IF;
  IF EXISTS (SELECT 1 FROM slug_alias WHERE kind = k AND slug = NEW.slug AND target_id <> NEW.id) THEN
    RAISE EXCEPTION 'slug % is the old address of another record', NEW.slug USING ERRCODE = 'unique_violation', CONSTRAINT = 'slug_not_reused';
  END IF;
  DELETE FROM slug_alias WHERE kind = k AND slug = NEW.slug;
  IF TG_OP = 'UPDATE' AND OLD.slug <> NEW.slug THEN
    INSERT INTO slug_alias (kind, slug, target_id) VALUES (k, OLD.slug, NEW.id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER authority_slug BEFORE INSERT OR UPDATE OF slug ON local_authority FOR EACH ROW EXECUTE FUNCTION keep_slug('AUTHORITY');
CREATE TRIGGER partnership_slug BEFORE INSERT OR UPDATE OF slug ON partnership FOR EACH ROW EXECUTE FUNCTION keep_slug('PARTNERSHIP');
CREATE TRIGGER project_slug BEFORE INSERT OR UPDATE OF slug ON project FOR EACH ROW EXECUTE FUNCTION keep_slug('PROJECT');
CREATE TRIGGER event_slug BEFORE INSERT OR UPDATE OF slug ON event FOR EACH ROW EXECUTE FUNCTION keep_slug('EVENT');
CREATE TRIGGER network_slug BEFORE INSERT OR UPDATE OF slug ON network FOR EACH ROW EXECUTE FUNCTION keep_slug('NETWORK');

-- ---------------------------------------------------------------------------------------------------------------------
-- The state of ties on a day, as known at an instant. The same rules in TypeScript: lib/partnership/partnership.rules.ts.

CREATE FUNCTION atlas_today() RETURNS date STABLE LANGUAGE sql AS $$ SELECT (now() AT TIME ZONE 'Europe/Paris')::date $$;

CREATE FUNCTION partnership_state_on(day date, known_at timestamptz, ids int[])
RETURNS TABLE (partnership_id int, status derived_status, observation_id int, signal signal, last_sign text, last_sign_on date,
               confirmed_on date, freshness freshness, first_signed_on date, compilation_only boolean)
STABLE LANGUAGE sql AS $$
  SELECT p.id,
    CASE WHEN coalesce(words.differ, false) THEN 'DISPUTED' ELSE coalesce(newest.status::text, 'NOT_REPORTED') END::derived_status,
    newest.id,
    CASE WHEN last.sign_on IS NULL THEN NULL WHEN last.sign_on + interval '24 months' > day THEN 'ACTIVE' ELSE 'DORMANT' END::signal,
    last.said, last.sign_on,
    conf.last_on,
    CASE WHEN conf.last_on IS NULL THEN 'UNVERIFIED'
         WHEN conf.last_on + interval '12 months' > day THEN 'UP_TO_DATE'
         WHEN conf.last_on + interval '24 months' >= day THEN 'TO_BE_CONFIRMED'
         ELSE 'STALE' END::freshness,
    first_signed.first_on,
    coalesce(cited.compiled, false)
  FROM partnership p
  LEFT JOIN LATERAL (
    SELECT o.id, o.status FROM status_observation o
    WHERE o.partnership_id = p.id AND o.recorded_at <= known_at AND (o.withdrawn_at IS NULL OR o.withdrawn_at > known_at)
      AND coalesce(o.since_earliest, o.as_of_earliest) <= day
    ORDER BY o.as_of_latest DESC, o.recorded_at DESC, o.id DESC LIMIT 1
  ) newest ON true
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT w.status) > 1 AS differ FROM (
      SELECT DISTINCT ON (o.party_id) o.status, o.as_of_latest FROM status_observation o
      WHERE o.partnership_id = p.id AND o.declarant = 'PARTY' AND o.recorded_at <= known_at
        AND (o.withdrawn_at IS NULL OR o.withdrawn_at > known_at) AND coalesce(o.since_earliest, o.as_of_earliest) <= day
      ORDER BY o.party_id, o.as_of_latest DESC, o.recorded_at DESC, o.id DESC
    ) w WHERE w.as_of_latest + interval '24 months' > day
  ) words ON true
  LEFT JOIN LATERAL (
    SELECT s.said, s.sign_on FROM (
      SELECT a.signed AS said, coalesce(a.signed_latest, a.signed_earliest) AS sign_on FROM agreement a
      WHERE a.partnership_id = p.id AND a.state <> 'PROPOSED' AND a.signed IS NOT NULL AND a.created_at <= known_at
        AND coalesce(a.signed_earliest, a.signed_latest) <= day
      UNION ALL
      SELECT CASE WHEN j.dates_latest IS NULL AND told.until > j.dates_earliest THEN told.said ELSE j.dates END,
             coalesce(j.dates_latest, greatest(j.dates_earliest, told.until))
      FROM project j LEFT JOIN LATERAL (
        SELECT so.published AS said, so.published_latest AS until FROM citation c JOIN source so ON so.id = c.source_id
        WHERE c.project_id = j.id AND c.agrees AND c.recorded_at <= known_at AND so.published_latest IS NOT NULL
        ORDER BY so.published_latest DESC, so.published COLLATE "C" DESC LIMIT 1
      ) told ON true
      WHERE j.partnership_id = p.id AND j.dates IS NOT NULL AND (j.state IS NULL OR j.state NOT IN ('PLANNED', 'CANCELLED'))
        AND j.created_at <= known_at AND coalesce(j.dates_earliest, j.dates_latest) <= day
      UNION ALL
      SELECT CASE WHEN e.dates_latest IS NULL AND told.until > e.dates_earliest THEN told.said ELSE e.dates END,
             coalesce(e.dates_latest, greatest(e.dates_earliest, told.until))
      FROM event_partnership ep JOIN event e ON e.id = ep.event_id LEFT JOIN LATERAL (
        SELECT so.published AS said, so.published_latest AS until FROM citation c JOIN source so ON so.id = c.source_id
        WHERE c.event_id = e.id AND c.agrees AND c.recorded_at <= known_at AND so.published_latest IS NOT NULL
        ORDER BY so.published_latest DESC, so.published COLLATE "C" DESC LIMIT 1
      ) told ON true
      WHERE ep.partnership_id = p.id AND e.created_at <= known_at AND coalesce(e.dates_earliest, e.dates_latest) <= day
      UNION ALL
      SELECT to_char(k.confirmed_on, 'YYYY-MM-DD'), k.confirmed_on FROM confirmation k
      WHERE k.partnership_id = p.id AND k.kind <> 'TIE_UNKNOWN' AND k.recorded_at <= known_at AND k.confirmed_on <= day
    ) s ORDER BY s.sign_on DESC, s.said COLLATE "C" DESC LIMIT 1
  ) last ON true
  LEFT JOIN LATERAL (
    SELECT max(k.confirmed_on) AS last_on FROM confirmation k
    WHERE k.partnership_id = p.id AND k.kind = 'ENTRY_RIGHT' AND k.recorded_at <= known_at AND k.confirmed_on <= day
  ) conf ON true
  LEFT JOIN LATERAL (
    SELECT min(coalesce(a.signed_earliest, a.signed_latest)) AS first_on FROM agreement a
    WHERE a.partnership_id = p.id AND a.state <> 'PROPOSED' AND a.created_at <= known_at
  ) first_signed ON true
  LEFT JOIN LATERAL (
    SELECT bool_and(so.kind = 'COMPILATION') AS compiled FROM citation c JOIN source so ON so.id = c.source_id
    WHERE c.partnership_id = p.id AND c.agrees AND c.recorded_at <= known_at
  ) cited ON true
  WHERE p.id = ANY (ids) AND p.created_at <= known_at
$$;

CREATE FUNCTION refresh_partnership_state(ids int[], on_day date DEFAULT atlas_today()) RETURNS int LANGUAGE plpgsql AS $$
DECLARE touched int;
BEGIN
  INSERT INTO partnership_state AS s (partnership_id, day, status, observation_id, signal, last_sign, last_sign_on, confirmed_on, freshness, first_signed_on, compilation_only)
  SELECT f.partnership_id, on_day, f.status, f.observation_id, f.signal, f.last_sign, f.last_sign_on, f.confirmed_on, f.freshness, f.first_signed_on, f.compilation_only
  FROM partnership_state_on(on_day, 'infinity', ids) f
  ON CONFLICT (partnership_id) DO UPDATE SET day = excluded.day, status = excluded.status, observation_id = excluded.observation_id,
    signal = excluded.signal, last_sign = excluded.last_sign, last_sign_on = excluded.last_sign_on, confirmed_on = excluded.confirmed_on,
    freshness = excluded.freshness, first_signed_on = excluded.first_signed_on, compilation_only = excluded.compilation_only;
  GET DIAGNOSTICS touched = ROW_COUNT;
  RETURN touched;
END $$;

-- A bulk load sets atlas.defer_state to 'on' for its transaction and refreshes once at its end.
CREATE FUNCTION touch_partnership_state() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids int[]; rec jsonb; recs jsonb[] := '{}';
BEGIN
  IF current_setting('atlas.defer_state', true) = 'on' THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN recs := recs || to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN recs := recs || to_jsonb(NEW); END IF;
  FOREACH rec IN ARRAY recs LOOP
    IF TG_TABLE_NAME = 'partnership' THEN ids := ids || (rec ->> 'id')::int;
    ELSIF TG_TABLE_NAME = 'event' THEN ids := ids || ARRAY(SELECT ep.partnership_id FROM event_partnership ep WHERE ep.event_id = (rec ->> 'id')::int);
    ELSIF TG_TABLE_NAME = 'source' THEN
      ids := ids || ARRAY(SELECT coalesce(c.partnership_id, j.partnership_id, ep.partnership_id) FROM citation c
                          LEFT JOIN project j ON j.id = c.project_id LEFT JOIN event_partnership ep ON ep.event_id = c.event_id
                          WHERE c.source_id = (rec ->> 'id')::int AND coalesce(c.partnership_id, j.partnership_id, ep.partnership_id) IS NOT NULL);
    ELSIF TG_TABLE_NAME = 'citation' THEN
      ids := ids || ARRAY(SELECT (rec ->> 'partnership_id')::int WHERE rec ->> 'partnership_id' IS NOT NULL
                          UNION SELECT j.partnership_id FROM project j WHERE j.id = (rec ->> 'project_id')::int
                          UNION SELECT ep.partnership_id FROM event_partnership ep WHERE ep.event_id = (rec ->> 'event_id')::int);
    ELSE ids := ids || (rec ->> 'partnership_id')::int;
    END IF;
  END LOOP;
  IF array_length(ids, 1) > 0 THEN PERFORM refresh_partnership_state(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_state_touch AFTER INSERT ON partnership FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER agreement_state_touch AFTER INSERT OR UPDATE OR DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER observation_state_touch AFTER INSERT OR UPDATE OR DELETE ON status_observation FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER confirmation_state_touch AFTER INSERT OR UPDATE OR DELETE ON confirmation FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER project_state_touch AFTER INSERT OR UPDATE OR DELETE ON project FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER event_partnership_state_touch AFTER INSERT OR UPDATE OR DELETE ON event_partnership FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER event_state_touch AFTER UPDATE ON event FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER citation_state_touch AFTER INSERT OR UPDATE OR DELETE ON citation FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();
CREATE TRIGGER source_state_touch AFTER UPDATE ON source FOR EACH ROW EXECUTE FUNCTION touch_partnership_state();

-- ---------------------------------------------------------------------------------------------------------------------
-- When a row was last changed, and the version of the whole record.

CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS DISTINCT FROM OLD THEN NEW.updated_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;
-- A change to a part of a tie is a change to the tie.
CREATE FUNCTION touch_partnership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE partnership SET updated_at = clock_timestamp() WHERE id = OLD.partnership_id; END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE partnership SET updated_at = clock_timestamp() WHERE id = NEW.partnership_id; END IF;
  RETURN NULL;
END $$;
INSERT INTO dataset_version (id) VALUES (1);
CREATE FUNCTION bump_dataset_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE dataset_version SET version = version + 1, changed_at = clock_timestamp() WHERE id = 1;
  PERFORM pg_notify('atlas_changed', TG_TABLE_NAME);
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['local_authority', 'succession', 'partnership', 'partnership_party', 'agreement', 'project', 'network', 'event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch_updated_at()', t || '_touched', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['partnership_party', 'agreement', 'status_observation', 'confirmation', 'project', 'partnership_theme'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION touch_partnership()', t || '_touches_tie', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['territory', 'covering_post', 'covering_post_territory', 'local_authority', 'succession', 'slug_alias', 'partnership', 'partnership_party', 'agreement',
    'partnership_link', 'status_observation', 'confirmation', 'project', 'funding', 'participant', 'theme', 'partnership_theme', 'project_theme', 'polycrisis_share', 'network',
    'network_partnership', 'network_authority', 'coordination', 'coordination_partnership', 'coordination_project', 'typology_placement', 'event', 'event_partnership',
    'source', 'citation', 'contradiction', 'contradiction_partnership', 'contradiction_authority', 'published_figure'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version()', t || '_version', t);
  END LOOP;
END $$;

-- A signature fell on some day: its date may be vague, never open at one end.
ALTER TABLE agreement ADD CONSTRAINT agreement_signed_closed CHECK (signed IS NULL OR (signed_earliest IS NOT NULL AND signed_latest IS NOT NULL));
