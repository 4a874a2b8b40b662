-- The words of a place as lexemes: a question asks for whole words and for beginnings of words, in any script, and several at once.
-- Prisma does not see indexes on expressions; this one stays out of its schema.
CREATE INDEX gazetteer_words_idx ON gazetteer_place USING GIN (array_to_tsvector(string_to_array(search, ' ')));
