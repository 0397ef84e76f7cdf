-- Call records of units' own numbers: the record as it stands, what it said before, and what could not be taken.

-- 话单
CREATE TABLE call_record (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    hotline VARCHAR(80) NOT NULL,
    call_id VARCHAR(260) NOT NULL,
    started_at TIMESTAMP NOT NULL,
    received_at TIMESTAMP NOT NULL,
    corrections INTEGER NOT NULL,
    document VARCHAR(8000) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (hotline, call_id)
);
CREATE INDEX call_by_age ON call_record (started_at DESC, id DESC);
CREATE INDEX call_by_line ON call_record (hotline, started_at DESC, id DESC);

-- 更正前的话单
CREATE TABLE call_correction (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    hotline VARCHAR(80) NOT NULL,
    call_id VARCHAR(260) NOT NULL,
    corrected_at TIMESTAMP NOT NULL,
    document VARCHAR(8000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX correction_by_call ON call_correction (hotline, call_id, corrected_at DESC, id);

-- 坏话单: document is there if the row could be read
CREATE TABLE call_aside (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    hotline VARCHAR(80) NOT NULL,
    row_key VARCHAR(800) NOT NULL,
    reason VARCHAR(4000) NOT NULL,
    state VARCHAR(20) NOT NULL,
    since TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    settled_by VARCHAR(80) NOT NULL,
    note VARCHAR(800) NOT NULL,
    as_it_came ${long_text} NOT NULL,
    document ${long_text},
    PRIMARY KEY (id),
    UNIQUE (hotline, row_key)
);
CREATE INDEX call_aside_by_age ON call_aside (since DESC, id DESC);
CREATE INDEX call_aside_by_state ON call_aside (state, since DESC, id DESC);
CREATE INDEX call_aside_by_line ON call_aside (hotline, state, since DESC, id DESC);

-- 每日对账: what units say they had; of_day is the day at 00:00
CREATE TABLE call_day (
    id VARCHAR(100) ${by_code_point} NOT NULL,
    hotline VARCHAR(80) NOT NULL,
    of_day TIMESTAMP NOT NULL,
    told BIGINT NOT NULL,
    told_at TIMESTAMP NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX call_day_by_age ON call_day (of_day DESC, id DESC);
CREATE INDEX call_day_by_line ON call_day (hotline, of_day DESC, id DESC);

-- 话务数据的报送
CREATE TABLE call_feed (
    hotline VARCHAR(80) NOT NULL,
    since TIMESTAMP NOT NULL,
    last_at TIMESTAMP,
    PRIMARY KEY (hotline)
);
