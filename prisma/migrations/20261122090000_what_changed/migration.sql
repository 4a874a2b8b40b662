-- What changed is told by name, so that the pages that show it are made anew and no others. One notification on the channel
-- `atlas_changed` for each record that a row belongs to: `tie:12`, `authority:7`, `source:40`; `page:partnerships/albi-abomey` for
-- an address that came, went or was renamed; `all` where a row stands on pages of every kind. Equal ones are sent once a transaction.

-- Also what stands on no page of the public makes a version, and is told as that alone.
CREATE OR REPLACE FUNCTION bump_dataset_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE dataset_version SET version = version + 1, changed_at = clock_timestamp() WHERE id = 1;
  PERFORM pg_notify('atlas_changed', 'version');
  RETURN NULL;
END $$;

-- Arguments: `kind=column` names a record by the number in a column, `page=folder` its address by the column slug, `all` everything.
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  recs jsonb[] := '{}';
  rec jsonb;
  part text;
  name text;
  held text;
BEGIN
  IF TG_OP <> 'INSERT' THEN recs := recs || to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN recs := recs || to_jsonb(NEW); END IF;
  FOREACH rec IN ARRAY recs LOOP
    FOREACH part IN ARRAY TG_ARGV LOOP
      name := split_part(part, '=', 1);
      IF name = 'all' THEN
        PERFORM pg_notify('atlas_changed', 'all');
      ELSIF name = 'page' THEN
        -- An address is touched where it begins or ends; what stands behind it has its own name.
        IF TG_OP <> 'UPDATE' OR recs[1] ->> 'slug' <> recs[2] ->> 'slug' THEN
          PERFORM pg_notify('atlas_changed', 'page:' || split_part(part, '=', 2) || '/' || (rec ->> 'slug'));
        END IF;
      ELSE
        held := rec ->> split_part(part, '=', 2);
        IF held IS NOT NULL THEN PERFORM pg_notify('atlas_changed', name || ':' || held); END IF;
      END IF;
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

-- A former address leads to the record of its kind.
CREATE FUNCTION tell_alias() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rec jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  PERFORM pg_notify('atlas_changed', 'page:' || CASE rec ->> 'kind' WHEN 'PARTNERSHIP' THEN 'partnerships' WHEN 'AUTHORITY' THEN 'authorities'
    WHEN 'PROJECT' THEN 'projects' WHEN 'EVENT' THEN 'events' ELSE 'networks' END || '/' || (rec ->> 'slug'));
  RETURN NULL;
END $$;
CREATE TRIGGER slug_alias_told AFTER INSERT OR UPDATE OR DELETE ON slug_alias FOR EACH ROW EXECUTE FUNCTION tell_alias();

DO $$
DECLARE
  told constant text[][] := ARRAY[
    ['partnership', 'tie=id', 'page=partnerships', ''],
    ['partnership_party', 'tie=partnership_id', 'authority=authority_id', ''],
    ['agreement', 'tie=partnership_id', '', ''],
    ['status_observation', 'tie=partnership_id', '', ''],
    ['confirmation', 'tie=partnership_id', '', ''],
    ['partnership_theme', 'tie=partnership_id', '', ''],
    ['partnership_link', 'tie=from_id', 'tie=to_id', ''],
    ['typology_placement', 'tie=partnership_id', '', ''],
    ['objection', 'tie=partnership_id', '', ''],
    ['revision', 'tie=partnership_id', 'authority=authority_id', ''],
    ['local_authority', 'authority=id', 'page=authorities', ''],
    ['authority_contact', 'authority=authority_id', '', ''],
    ['succession', 'authority=predecessor_id', 'authority=successor_id', ''],
    ['project', 'project=id', 'tie=partnership_id', 'page=projects'],
    ['funding', 'project=project_id', '', ''],
    ['participant', 'project=project_id', '', ''],
    ['project_theme', 'project=project_id', '', ''],
    ['event', 'event=id', 'page=events', ''],
    ['event_partnership', 'event=event_id', 'tie=partnership_id', ''],
    ['network', 'page=networks', 'all', ''],
    ['network_partnership', 'network=network_id', 'tie=partnership_id', ''],
    ['network_authority', 'network=network_id', 'authority=authority_id', ''],
    ['coordination', 'coordination=id', 'network=network_id', ''],
    ['coordination_partnership', 'coordination=coordination_id', 'tie=partnership_id', ''],
    ['coordination_project', 'coordination=coordination_id', 'project=project_id', ''],
    ['source', 'source=id', '', ''],
    ['contradiction', 'contradiction=id', '', ''],
    ['contradiction_partnership', 'tie=partnership_id', '', ''],
    ['contradiction_authority', 'authority=authority_id', '', ''],
    ['report', 'report=id', 'page=reports', ''],
    ['territory', 'all', '', ''],
    ['covering_post', 'all', '', ''],
    ['covering_post_territory', 'all', '', ''],
    ['theme', 'all', '', ''],
    ['published_figure', 'all', '', ''],
    ['polycrisis_share', 'all', '', '']
  ];
  row text[];
BEGIN
  FOREACH row SLICE 1 IN ARRAY told LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tell_change(%s)', row[1] || '_told', row[1],
      (SELECT string_agg(quote_literal(part), ', ') FROM unnest(row[2:]) part WHERE part <> ''));
  END LOOP;
END $$;

-- A citation belongs to whatever it stands under.
CREATE TRIGGER citation_told AFTER INSERT OR UPDATE OR DELETE ON citation FOR EACH ROW EXECUTE FUNCTION tell_change(
  'tie=partnership_id', 'authority=authority_id', 'project=project_id', 'event=event_id', 'network=network_id', 'coordination=coordination_id',
  'party=party_id', 'agreement=agreement_id', 'observation=observation_id', 'funding=funding_id', 'succession=succession_id');

-- What an evaluator keeps to themselves stands on no page of the public.
CREATE TRIGGER note_told_new AFTER INSERT ON note FOR EACH ROW WHEN (NEW.visibility = 'PUBLISHED')
  EXECUTE FUNCTION tell_change('tie=partnership_id', 'authority=authority_id', 'project=project_id', 'network=network_id');
CREATE TRIGGER note_told AFTER UPDATE ON note FOR EACH ROW WHEN ('PUBLISHED' IN (OLD.visibility, NEW.visibility))
  EXECUTE FUNCTION tell_change('tie=partnership_id', 'authority=authority_id', 'project=project_id', 'network=network_id');
CREATE TRIGGER note_told_gone AFTER DELETE ON note FOR EACH ROW WHEN (OLD.visibility = 'PUBLISHED')
  EXECUTE FUNCTION tell_change('tie=partnership_id', 'authority=authority_id', 'project=project_id', 'network=network_id');
