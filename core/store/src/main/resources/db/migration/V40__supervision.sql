-- Supervision across tickets, what waits at a ticket besides its state, circulars.

-- 督办单: rows of a list; the whole order is in its ticket's document.
CREATE TABLE supervision_order (
    number VARCHAR(40) ${by_code_point} NOT NULL,
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    title VARCHAR(400) NOT NULL,
    unit VARCHAR(80) NOT NULL,
    level_no INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    rule_id VARCHAR(80) NOT NULL,
    issued_at TIMESTAMP NOT NULL,
    due TIMESTAMP NOT NULL,
    yellow_at TIMESTAMP NOT NULL,
    red_at TIMESTAMP NOT NULL,
    paused_at TIMESTAMP,
    why VARCHAR(1000) NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX supervision_order_by_ticket ON supervision_order (ticket);
CREATE INDEX supervision_order_by_due ON supervision_order (due, number);
CREATE INDEX supervision_order_by_age ON supervision_order (issued_at DESC, number DESC);
CREATE INDEX supervision_order_by_state ON supervision_order (state, due, number);
CREATE INDEX supervision_order_by_state_and_age ON supervision_order (state, issued_at DESC, number DESC);
CREATE INDEX supervision_order_by_unit ON supervision_order (unit, state, due, number);
CREATE INDEX supervision_order_by_level ON supervision_order (level_no, state, due, number);

-- 待办标记: only what waits has a row, so that the index stays small however many tickets are kept.
CREATE TABLE ticket_mark (
    mark VARCHAR(20) NOT NULL,
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    PRIMARY KEY (mark, ticket)
);
ALTER TABLE ticket ADD COLUMN marks VARCHAR(200) NOT NULL DEFAULT '';

-- 通报: never changed but for its withdrawal; units is empty where it goes to all
CREATE TABLE circular (
    number VARCHAR(30) ${by_code_point} NOT NULL,
    title VARCHAR(400) NOT NULL,
    level_no INTEGER NOT NULL,
    units VARCHAR(8000) NOT NULL,
    tickets VARCHAR(800) NOT NULL,
    issued_by VARCHAR(80) NOT NULL,
    issued_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    withdrawn_by VARCHAR(80),
    withdrawal_reason VARCHAR(800),
    content ${long_text} NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX circular_by_age ON circular (issued_at DESC, number DESC);

CREATE TABLE circular_unit (
    unit VARCHAR(80) NOT NULL,
    circular VARCHAR(30) ${by_code_point} NOT NULL,
    PRIMARY KEY (unit, circular)
);

-- 签阅
CREATE TABLE circular_receipt (
    circular VARCHAR(30) ${by_code_point} NOT NULL,
    login VARCHAR(80) NOT NULL,
    unit VARCHAR(80) NOT NULL,
    read_at TIMESTAMP NOT NULL,
    PRIMARY KEY (circular, login)
);
