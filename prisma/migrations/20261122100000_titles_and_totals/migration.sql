-- Titles are searched by their words in every language. unaccent alone is not immutable, because its dictionary is looked up by the
-- search path; named with its schema it is. The extension may stand in any schema of the search path.
DO $$
DECLARE home text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'unaccent');
BEGIN
  EXECUTE format($body$
    CREATE FUNCTION title_words(title jsonb) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $f$
      SELECT ' ' || regexp_replace(lower(%1$s.unaccent('%1$s.unaccent'::regdictionary,
        coalesce(title->>'fr', '') || ' ' || coalesce(title->>'en', '') || ' ' || coalesce(title->>'zh', '') || ' ' || coalesce(title->>'ko', ''))),
        '[^[:alnum:]]+', ' ', 'g') $f$
  $body$, home);
END $$;
CREATE INDEX project_title_words_idx ON project USING GIN (title_words(title) gin_trgm_ops);
