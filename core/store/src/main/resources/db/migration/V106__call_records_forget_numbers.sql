-- 话单保存期限. When the telephone numbers of a row were erased; a sweep walks what still has them, the oldest first.
ALTER TABLE call_record ADD COLUMN erased_at TIMESTAMP;
CREATE INDEX call_to_erase ON call_record (erased_at, started_at, id);

ALTER TABLE call_correction ADD COLUMN erased_at TIMESTAMP;
CREATE INDEX correction_to_erase ON call_correction (erased_at, corrected_at, id);

ALTER TABLE call_aside ADD COLUMN erased_at TIMESTAMP;
CREATE INDEX call_aside_to_erase ON call_aside (erased_at, since, id);
