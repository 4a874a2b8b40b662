-- Thousands of names begin alike in a large atlas. Whose they are, and which ties are theirs, is read from indexes alone.
DROP INDEX search_token_prefix_idx;
CREATE INDEX search_token_prefix_idx ON search_token (token text_pattern_ops, authority_id, partnership_id, territory_id);

DROP INDEX partnership_party_authority_id_idx;
CREATE INDEX partnership_party_authority_id_partnership_id_idx ON partnership_party (authority_id, partnership_id);
