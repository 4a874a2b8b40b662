-- A search asks for the words of authorities, or of territories, alone: an index of each holds what it needs, and no word of a tie.
CREATE INDEX search_token_authority_words_idx ON search_token (token text_pattern_ops) INCLUDE (authority_id) WHERE authority_id IS NOT NULL;
CREATE INDEX search_token_territory_words_idx ON search_token (token text_pattern_ops) INCLUDE (territory_id) WHERE territory_id IS NOT NULL;
