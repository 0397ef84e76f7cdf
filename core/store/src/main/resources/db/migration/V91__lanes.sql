-- A line may speak with its back office in several lanes; all that concerns one ticket is in one, by its mark.
-- What waits from before is in the first.
ALTER TABLE delivery ADD COLUMN lane_mark INTEGER NOT NULL DEFAULT 0;
