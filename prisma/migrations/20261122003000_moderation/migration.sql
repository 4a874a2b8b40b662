-- What moderation needs: where a suggestion is known from, in words; records found to be one are merged, and parted again.

-- One authority taking over from another is told in the history as every other fact is.
ALTER TYPE record_kind ADD VALUE 'SUCCESSION';

ALTER TABLE suggestion ADD COLUMN source_note TEXT;
CREATE INDEX "record_merge_at_idx" ON "record_merge"("at" DESC);

-- While two ties are merged or parted, what was said of them moves with the tie; it stays as it was said.
CREATE OR REPLACE FUNCTION keep_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.status, NEW.as_of, NEW.declarant, NEW.recorded_at) IS DISTINCT FROM (OLD.status, OLD.as_of, OLD.declarant, OLD.recorded_at)
     OR (NEW.since, NEW.reason) IS DISTINCT FROM (OLD.since, OLD.reason)
     OR ((NEW.partnership_id, NEW.party_id) IS DISTINCT FROM (OLD.partnership_id, OLD.party_id) AND current_setting('atlas.merging', true) IS DISTINCT FROM 'on')
     OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
    RAISE EXCEPTION 'status observations are withdrawn, not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_kept';
  END IF;
  RETURN NEW;
END $$;

-- Rows that go when a row goes, at any remove, each after the one it hangs on: [{table, row}].
CREATE FUNCTION rows_going_with(target regclass, target_id int) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE ref record; child record; found jsonb := '[]';
BEGIN
  FOR ref IN SELECT c.conrelid::regclass AS tbl, a.attname AS col
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = target AND c.confdeltype = 'c' ORDER BY c.conrelid::regclass::text, a.attname
  LOOP
    FOR child IN EXECUTE format('SELECT to_jsonb(t) AS row FROM %s t WHERE %I = $1', ref.tbl, ref.col) USING target_id LOOP
      found := found || jsonb_build_array(jsonb_build_object('table', ref.tbl::text, 'row', child.row));
      IF jsonb_typeof(child.row -> 'id') = 'number' THEN
        found := found || rows_going_with(ref.tbl, (child.row ->> 'id')::int);
      END IF;
    END LOOP;
  END LOOP;
  RETURN found;
END $$;

-- Points every row that refers to one record to another. A row that would then be there twice goes.
-- Told row by row, so that it can be undone: {moved: [{table, key, was, is}], removed: [{table, row}]}.
CREATE FUNCTION merge_references(target regclass, merged int, kept int) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE ref record; r record; condition text; moved jsonb := '[]'; removed jsonb := '[]';
BEGIN
  FOR ref IN SELECT c.conrelid::regclass AS tbl, a.attname::text AS col,
      ARRAY(SELECT k.attname::text FROM pg_index i JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)
            WHERE i.indrelid = c.conrelid AND i.indisprimary) AS keys
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = target AND cardinality(c.conkey) = 1 ORDER BY c.conrelid::regclass::text, a.attname
  LOOP
    FOR r IN EXECUTE format('SELECT to_jsonb(t) AS row FROM %s t WHERE %I = $1', ref.tbl, ref.col) USING merged LOOP
      condition := (SELECT string_agg(format('%I = %L', k, r.row ->> k), ' AND ') FROM unnest(ref.keys) AS k);
      BEGIN
        EXECUTE format('UPDATE %s SET %I = $1 WHERE %s', ref.tbl, ref.col, condition) USING kept;
        moved := moved || jsonb_build_array(jsonb_build_object('table', ref.tbl::text,
          'key', (SELECT jsonb_object_agg(k, (r.row || jsonb_build_object(ref.col, kept)) -> k) FROM unnest(ref.keys) AS k),
          'was', jsonb_build_object(ref.col, merged), 'is', jsonb_build_object(ref.col, kept)));
      EXCEPTION WHEN unique_violation OR check_violation THEN
        removed := removed || jsonb_build_array(jsonb_build_object('table', ref.tbl::text, 'row', r.row));
        IF jsonb_typeof(r.row -> 'id') = 'number' THEN
          removed := removed || rows_going_with(ref.tbl, (r.row ->> 'id')::int);
        END IF;
        EXECUTE format('DELETE FROM %s WHERE %s', ref.tbl, condition);
      END;
    END LOOP;
  END LOOP;
  RETURN jsonb_build_object('moved', moved, 'removed', removed);
END $$;

-- Undoes what was told so, save what was changed since: rows come back first, then each points where it did.
-- Returns how many rows could not be put back.
CREATE FUNCTION part_references(told jsonb) RETURNS int LANGUAGE plpgsql AS $$
DECLARE each_row jsonb; lost int := 0; touched int;
BEGIN
  FOR each_row IN SELECT * FROM jsonb_array_elements(told -> 'removed') LOOP
    BEGIN
      EXECUTE format('INSERT INTO %s SELECT * FROM jsonb_populate_record(NULL::%1$s, $1)', (each_row ->> 'table')::regclass) USING each_row -> 'row';
    EXCEPTION WHEN unique_violation OR check_violation OR foreign_key_violation THEN
      lost := lost + 1;
    END;
  END LOOP;
  FOR each_row IN SELECT * FROM jsonb_array_elements(told -> 'moved') LOOP
    BEGIN
      EXECUTE format('UPDATE %s SET %s WHERE %s AND %s', (each_row ->> 'table')::regclass,
        (SELECT string_agg(format('%I = %L', k, v), ', ') FROM jsonb_each_text(each_row -> 'was') AS e (k, v)),
        (SELECT string_agg(format('%I = %L', k, v), ' AND ') FROM jsonb_each_text(each_row -> 'key') AS e (k, v)),
        (SELECT string_agg(format('%I IS NOT DISTINCT FROM %L', k, v), ' AND ') FROM jsonb_each_text(each_row -> 'is') AS e (k, v)));
      GET DIAGNOSTICS touched = ROW_COUNT;
      lost := lost + (touched = 0)::int;
    EXCEPTION WHEN unique_violation OR check_violation OR foreign_key_violation THEN
      lost := lost + 1;
    END;
  END LOOP;
  RETURN lost;
END $$;
