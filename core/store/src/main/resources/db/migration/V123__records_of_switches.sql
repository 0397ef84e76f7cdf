-- 话单来源. Who wrote a record down, which call it is of and which of its records it is: the key of the table, for units and
-- for switches. What is counted of a record stands in columns; of older rows only what can be told without reading them.
ALTER TABLE call_record ADD COLUMN source VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE call_record ADD COLUMN source_call VARCHAR(600) DEFAULT '' NOT NULL;
ALTER TABLE call_record ADD COLUMN seq VARCHAR(260) DEFAULT '' NOT NULL;
ALTER TABLE call_record ADD COLUMN kind VARCHAR(20) DEFAULT 'UNIT' NOT NULL;
ALTER TABLE call_record ADD COLUMN inbound BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE call_record ADD COLUMN answered BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE call_record ADD COLUMN result VARCHAR(20);
ALTER TABLE call_record ADD COLUMN talk_seconds BIGINT DEFAULT 0 NOT NULL;

UPDATE call_record SET source = hotline, source_call = call_id WHERE call_id NOT LIKE 'switch:%';
UPDATE call_record SET kind = 'SWITCH', source = SUBSTR(call_id, 1, ${slash_in_call} - 1),
    source_call = SUBSTR(call_id, ${slash_in_call} + 1) WHERE call_id LIKE 'switch:%/%';

CREATE UNIQUE INDEX call_by_origin ON call_record (source, source_call, seq);
CREATE INDEX call_by_kind ON call_record (kind, started_at DESC, id DESC);
CREATE INDEX call_by_line_and_kind ON call_record (hotline, kind, started_at DESC, id DESC);
CREATE INDEX call_by_arrival ON call_record (received_at);

ALTER TABLE call_aside ADD COLUMN source VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE call_aside ADD COLUMN source_call VARCHAR(800) DEFAULT '' NOT NULL;
ALTER TABLE call_aside ADD COLUMN seq VARCHAR(260) DEFAULT '' NOT NULL;
UPDATE call_aside SET source = hotline, source_call = row_key;

-- 交换机对账: what was found about a line's day; of_day is the day at 00:00
CREATE TABLE call_reckoning (
    id VARCHAR(100) ${by_code_point} NOT NULL,
    hotline VARCHAR(80) NOT NULL,
    of_day TIMESTAMP NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX call_reckoning_by_age ON call_reckoning (of_day DESC, id DESC);
CREATE INDEX call_reckoning_by_line ON call_reckoning (hotline, of_day DESC, id DESC);
