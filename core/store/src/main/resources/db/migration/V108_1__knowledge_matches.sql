-- 重复与矛盾: pairs of items that say the same or contradict each other, and which items have to be compared anew.
CREATE TABLE knowledge_match (
    id VARCHAR(60) ${by_code_point} NOT NULL,
    one_item VARCHAR(20) ${by_code_point} NOT NULL,
    other_item VARCHAR(20) ${by_code_point} NOT NULL,
    gone_item VARCHAR(20) ${by_code_point} NOT NULL,
    kept_item VARCHAR(20) ${by_code_point} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    found_at TIMESTAMP NOT NULL,
    revision BIGINT NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX knowledge_match_by_state ON knowledge_match (state, found_at DESC, id DESC);
CREATE INDEX knowledge_match_by_kind ON knowledge_match (state, kind, found_at DESC, id DESC);
CREATE INDEX knowledge_match_by_one ON knowledge_match (one_item);
CREATE INDEX knowledge_match_by_other ON knowledge_match (other_item);
CREATE INDEX knowledge_match_by_gone ON knowledge_match (gone_item);

ALTER TABLE knowledge_item ADD COLUMN to_compare BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX knowledge_to_compare ON knowledge_item (to_compare, changed_at, id);
