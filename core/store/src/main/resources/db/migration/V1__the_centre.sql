-- One script for Derby and PostgreSQL. ${long_text} is CLOB or TEXT; ${by_code_point} makes PostgreSQL compare a
-- column as Derby does. Times are UTC. There are no foreign keys: whatever belongs together is written in one
-- transaction by one class, and retention removes parts on purpose.

-- 工单. The document holds the whole ticket but the persons, who stand in columns of their own.
CREATE TABLE ticket (
    number VARCHAR(30) ${by_code_point} NOT NULL,
    version BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    appeal_type VARCHAR(20) NOT NULL,
    urgency VARCHAR(20) NOT NULL,
    title VARCHAR(400) NOT NULL,
    lead_unit VARCHAR(80),
    clock_kind VARCHAR(20),
    clock_started TIMESTAMP,
    clock_due TIMESTAMP NOT NULL,
    clock_why VARCHAR(1000),
    round_no INTEGER NOT NULL,
    confidential BOOLEAN NOT NULL,
    accepted_at TIMESTAMP NOT NULL,
    accepted_by VARCHAR(80) NOT NULL,
    ended BOOLEAN NOT NULL,
    caller_name VARCHAR(200),
    caller_phone VARCHAR(40),
    requester_name VARCHAR(200),
    requester_phone VARCHAR(40),
    last_seq BIGINT NOT NULL,
    last_hash VARCHAR(64) NOT NULL,
    document_format INTEGER NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX ticket_by_time_left ON ticket (clock_due, number);
CREATE INDEX ticket_by_age ON ticket (accepted_at DESC, number DESC);
CREATE INDEX ticket_by_state ON ticket (state, clock_due, number);
CREATE INDEX ticket_by_phone ON ticket (caller_phone);

-- 转办单
CREATE TABLE referral (
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    referral_no BIGINT NOT NULL,
    unit VARCHAR(80) NOT NULL,
    is_lead BOOLEAN NOT NULL,
    state VARCHAR(20) NOT NULL,
    round_no INTEGER NOT NULL,
    dispatched_at TIMESTAMP NOT NULL,
    due TIMESTAMP NOT NULL,
    PRIMARY KEY (ticket, referral_no)
);
CREATE INDEX referral_by_unit ON referral (unit, state, ticket);

-- 事件链, append-only
CREATE TABLE ticket_event (
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    seq BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    login VARCHAR(80) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    unit VARCHAR(80),
    state_before VARCHAR(20) NOT NULL,
    state_after VARCHAR(20) NOT NULL,
    detail ${long_text} NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (ticket, seq)
);

-- 幂等键
CREATE TABLE request_key (
    login VARCHAR(80) NOT NULL,
    request_key VARCHAR(100) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    PRIMARY KEY (login, request_key)
);

-- 编号: one row a day, touched once per block
CREATE TABLE number_block (
    of_day VARCHAR(8) NOT NULL,
    next_number BIGINT NOT NULL,
    PRIMARY KEY (of_day)
);

-- 派单目录
CREATE TABLE catalogue (
    place_no INTEGER NOT NULL,
    matter VARCHAR(200) NOT NULL,
    area VARCHAR(20) NOT NULL,
    lead_unit VARCHAR(80) NOT NULL,
    co_units VARCHAR(2000) NOT NULL,
    PRIMARY KEY (place_no)
);

-- 工单投递. due_at is set while a delivery waits, succeeded_at once the line took it.
CREATE TABLE delivery (
    id VARCHAR(80) ${by_code_point} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    hotline VARCHAR(80) NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    referral_no INTEGER NOT NULL,
    order_no VARCHAR(40) NOT NULL,
    version INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP,
    sent_at TIMESTAMP,
    acknowledged_at TIMESTAMP,
    succeeded_at TIMESTAMP,
    back_office_number VARCHAR(200) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    payload ${long_text} NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX delivery_due ON delivery (hotline, due_at);
CREATE INDEX delivery_by_state ON delivery (state, hotline, created_at);
CREATE INDEX delivery_by_age ON delivery (created_at DESC, id DESC);
CREATE INDEX delivery_by_ticket ON delivery (ticket);
CREATE INDEX delivery_by_order ON delivery (order_no);
CREATE INDEX delivery_by_success ON delivery (hotline, succeeded_at DESC);

-- 反馈收件箱
CREATE TABLE reply_inbox (
    hotline VARCHAR(80) NOT NULL,
    reply_id VARCHAR(100) NOT NULL,
    order_no VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    received_at TIMESTAMP NOT NULL,
    outcome VARCHAR(20),
    reason VARCHAR(2000) NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (hotline, reply_id)
);
CREATE INDEX reply_by_outcome ON reply_inbox (outcome, hotline, received_at);

CREATE TABLE watermark (
    hotline VARCHAR(80) NOT NULL,
    bookmark ${long_text} NOT NULL,
    PRIMARY KEY (hotline)
);

-- 热线
CREATE TABLE hotline (
    id VARCHAR(80) NOT NULL,
    paused_because VARCHAR(1000) NOT NULL,
    facts ${long_text} NOT NULL,
    PRIMARY KEY (id)
);

-- 话务引导: counts, nothing else
CREATE TABLE guidance (
    hotline VARCHAR(80) NOT NULL,
    of_day VARCHAR(10) NOT NULL,
    calls BIGINT NOT NULL,
    PRIMARY KEY (hotline, of_day)
);

-- 人员
CREATE TABLE person (
    login VARCHAR(80) NOT NULL,
    full_name VARCHAR(200) NOT NULL,
    roles VARCHAR(400) NOT NULL,
    unit VARCHAR(80),
    active BOOLEAN NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    locked_until TIMESTAMP,
    version BIGINT NOT NULL,
    password_hash VARCHAR(400) NOT NULL,
    failures INTEGER NOT NULL,
    PRIMARY KEY (login)
);

-- 承办单位
CREATE TABLE unit (
    id VARCHAR(80) NOT NULL,
    full_name VARCHAR(400) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    parent VARCHAR(80),
    hotline VARCHAR(80),
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);

-- 会话
CREATE TABLE login_session (
    token_hash VARCHAR(128) NOT NULL,
    csrf VARCHAR(128) NOT NULL,
    login VARCHAR(80) NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    PRIMARY KEY (token_hash)
);
CREATE INDEX login_session_by_login ON login_session (login);
CREATE INDEX login_session_by_end ON login_session (expires_at);

-- 草稿
CREATE TABLE draft (
    login VARCHAR(80) NOT NULL,
    draft_key VARCHAR(100) NOT NULL,
    content ${long_text} NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    PRIMARY KEY (login, draft_key)
);
CREATE INDEX draft_by_age ON draft (login, saved_at DESC);
