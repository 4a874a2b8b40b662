-- A search shows first the authorities with the most ties. Their number stands with their words, so that thousands of authorities of one
-- beginning are put in order from an index alone.
ALTER TABLE "search_token" ADD COLUMN "ties" INTEGER NOT NULL DEFAULT 0;

UPDATE search_token st SET ties = counted.ties
FROM (SELECT authority_id, count(*)::int AS ties FROM partnership_party GROUP BY authority_id) counted
WHERE counted.authority_id = st.authority_id;

DROP INDEX search_token_authority_words_idx;
CREATE INDEX search_token_authority_words_idx ON search_token (token text_pattern_ops) INCLUDE (authority_id, ties) WHERE authority_id IS NOT NULL;

CREATE FUNCTION count_ties_of_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ties := (SELECT count(*) FROM partnership_party WHERE authority_id = NEW.authority_id);
  RETURN NEW;
END $$;
CREATE TRIGGER search_token_ties BEFORE INSERT OR UPDATE OF authority_id ON search_token
  FOR EACH ROW WHEN (NEW.authority_id IS NOT NULL) EXECUTE FUNCTION count_ties_of_word();

CREATE FUNCTION count_ties_of_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_token st SET ties = counted.ties
  FROM (
    SELECT touched.authority_id, count(pp.id)::int AS ties
    FROM (SELECT DISTINCT authority_id FROM changed) touched LEFT JOIN partnership_party pp USING (authority_id) GROUP BY touched.authority_id
  ) counted
  WHERE counted.authority_id = st.authority_id AND counted.ties <> st.ties;
  RETURN NULL;
END $$;
CREATE TRIGGER party_words_new AFTER INSERT ON partnership_party REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_ties_of_words();
CREATE TRIGGER party_words_gone AFTER DELETE ON partnership_party REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_ties_of_words();
CREATE TRIGGER party_words_from AFTER UPDATE ON partnership_party REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_ties_of_words();
CREATE TRIGGER party_words_to AFTER UPDATE ON partnership_party REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_ties_of_words();
