-- 各单位远端座席参与的来电: one row for each unit at whose seats a call rang, written when the call has ended. own says whether its
-- own line's number was dialled; the document of the call says all of it, this is for counting.
CREATE TABLE switch_call_unit (
    call_id VARCHAR(200) ${by_code_point} NOT NULL,
    unit VARCHAR(80) ${by_code_point} NOT NULL,
    own BOOLEAN NOT NULL,
    offered_at TIMESTAMP NOT NULL,
    taken VARCHAR(20) NOT NULL,
    waited_ms BIGINT NOT NULL,
    talked_ms BIGINT NOT NULL,
    PRIMARY KEY (call_id, unit)
);
CREATE INDEX switch_call_unit_by_age ON switch_call_unit (offered_at, unit);
