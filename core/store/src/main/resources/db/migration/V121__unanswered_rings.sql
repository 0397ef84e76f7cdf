-- 振铃未接: how often a call rang at a seat that did not answer it, and how often that was because another one did
ALTER TABLE switch_call ADD COLUMN rings_missed BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE switch_call ADD COLUMN rings_lost BIGINT DEFAULT 0 NOT NULL;
