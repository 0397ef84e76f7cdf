-- Telephony: what switches said, the calls that follow from it, who sat where, commands, and citizens to be called back or
-- refused.

-- 来电: the columns are for lists and counts, the document says all. reached is the number of a
-- citizen with whom a seat talked to the end, lost_at the end of a call whose citizen was lost, until it is decided whether to
-- call back; quarter counts quarters of an hour since 1970.
CREATE TABLE switch_call (
    id VARCHAR(200) ${by_code_point} NOT NULL,
    provider VARCHAR(80) NOT NULL,
    inbound BOOLEAN NOT NULL,
    reached VARCHAR(60),
    hotline VARCHAR(80) NOT NULL,
    agent VARCHAR(200) NOT NULL,
    case_id VARCHAR(60) NOT NULL,
    offered_at TIMESTAMP NOT NULL,
    quarter BIGINT NOT NULL,
    ended_at TIMESTAMP,
    lost_at TIMESTAMP,
    fate VARCHAR(20) NOT NULL,
    waited_ms BIGINT NOT NULL,
    whole_wait_ms BIGINT NOT NULL,
    talked_ms BIGINT NOT NULL,
    document ${long_text} NOT NULL,
    erased_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX switch_call_by_age ON switch_call (offered_at DESC, id DESC);
CREATE INDEX switch_call_by_agent ON switch_call (agent, offered_at DESC, id DESC);
CREATE INDEX switch_call_by_line ON switch_call (hotline, offered_at DESC, id DESC);
CREATE INDEX switch_call_by_fate ON switch_call (fate, offered_at DESC, id DESC);
CREATE INDEX switch_call_by_end ON switch_call (ended_at, offered_at, id);
CREATE INDEX switch_call_by_reached ON switch_call (reached, offered_at);
CREATE INDEX switch_call_by_case ON switch_call (case_id);
CREATE INDEX switch_call_by_loss ON switch_call (lost_at, id);
CREATE INDEX switch_call_to_erase ON switch_call (erased_at, offered_at, id);

-- 话务事件: inserted once, and changed only when numbers are erased
CREATE TABLE switch_event (
    call_id VARCHAR(200) ${by_code_point} NOT NULL,
    event_id VARCHAR(200) ${by_code_point} NOT NULL,
    kind VARCHAR(40) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    document VARCHAR(8000) NOT NULL,
    PRIMARY KEY (call_id, event_id)
);

-- 来电与工单
CREATE TABLE switch_call_ticket (
    call_id VARCHAR(200) ${by_code_point} NOT NULL,
    ticket VARCHAR(40) ${by_code_point} NOT NULL,
    laid_by VARCHAR(200) NOT NULL,
    laid_at TIMESTAMP NOT NULL,
    PRIMARY KEY (call_id, ticket)
);
CREATE INDEX switch_call_ticket_by_ticket ON switch_call_ticket (ticket, call_id);

-- 监听中断: times that nobody heard
CREATE TABLE switch_gap (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    provider VARCHAR(80) NOT NULL,
    from_at TIMESTAMP NOT NULL,
    to_at TIMESTAMP NOT NULL,
    why VARCHAR(800) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX switch_gap_by_time ON switch_gap (to_at, from_at);

-- 坐席会话: taken is switch and seat as long as somebody sits there, so that it is one person
CREATE TABLE seat_session (
    login VARCHAR(200) ${by_code_point} NOT NULL,
    taken VARCHAR(200) ${by_code_point},
    signed_in BOOLEAN NOT NULL,
    document VARCHAR(8000) NOT NULL,
    PRIMARY KEY (login),
    UNIQUE (taken)
);
CREATE INDEX seat_session_by_presence ON seat_session (signed_in, login);

-- 坐席状态经历
CREATE TABLE seat_stay (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    login VARCHAR(200) ${by_code_point} NOT NULL,
    state VARCHAR(20) NOT NULL,
    from_at TIMESTAMP NOT NULL,
    to_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX seat_stay_by_time ON seat_stay (to_at, from_at);
CREATE INDEX seat_stay_by_login ON seat_stay (login, to_at);

-- 话务指令
CREATE TABLE switch_command (
    id VARCHAR(80) ${by_code_point} NOT NULL,
    login VARCHAR(200) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    call_id VARCHAR(200) NOT NULL,
    state VARCHAR(20) NOT NULL,
    why VARCHAR(800) NOT NULL,
    sent_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX switch_command_by_due ON switch_command (state, due_at, id);

-- 漏接回拨: open_number is there as long as the task is open, so that it is one for each number
CREATE TABLE missed_call (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    number VARCHAR(60) NOT NULL,
    open_number VARCHAR(60),
    hotline VARCHAR(80) NOT NULL,
    call_id VARCHAR(200) NOT NULL,
    tries INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    since TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    settled_by VARCHAR(200) NOT NULL,
    note VARCHAR(800) NOT NULL,
    version BIGINT NOT NULL,
    erased_at TIMESTAMP,
    PRIMARY KEY (id),
    UNIQUE (open_number)
);
CREATE INDEX missed_call_by_age ON missed_call (since, id);
CREATE INDEX missed_call_by_state ON missed_call (state, since, id);
CREATE INDEX missed_call_to_erase ON missed_call (erased_at, since, id);

-- 已判定的漏接来电: each lost call is decided once; task is empty if it needed none
CREATE TABLE missed_decision (
    call_id VARCHAR(200) ${by_code_point} NOT NULL,
    task VARCHAR(40) NOT NULL,
    PRIMARY KEY (call_id)
);

-- 骚扰号码
CREATE TABLE nuisance_caller (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    number VARCHAR(60) NOT NULL,
    reason VARCHAR(800) NOT NULL,
    state VARCHAR(20) NOT NULL,
    proposed_by VARCHAR(200) NOT NULL,
    proposed_at TIMESTAMP NOT NULL,
    decided_by VARCHAR(200) NOT NULL,
    decided_at TIMESTAMP,
    until_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    erased_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX nuisance_by_age ON nuisance_caller (proposed_at DESC, id DESC);
CREATE INDEX nuisance_by_state ON nuisance_caller (state, proposed_at DESC, id DESC);
CREATE INDEX nuisance_by_number ON nuisance_caller (number, state, until_at);
CREATE INDEX nuisance_to_erase ON nuisance_caller (erased_at, until_at, id);
