-- How many titles hold a word is estimated from a sample of titles: of a hundred, a word that one title in three hundred holds is
-- taken for one that many hold, and all titles are then read in the order of their addresses until enough have it.
ALTER INDEX project_title_words_idx ALTER COLUMN 1 SET STATISTICS 1000;
-- An empty table is left without figures: the planner then takes it for a small one, and not for one that stays empty.
DO $$ BEGIN
  IF EXISTS (SELECT FROM project) THEN ANALYZE project; END IF;
END $$;
