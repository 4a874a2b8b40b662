-- The oldest day of the states is asked for by every request to the API.
CREATE INDEX "partnership_state_day_idx" ON "partnership_state"("day");
