-- Rules are data, clocks wake the engine, citizens are told.

-- 规则: editions are only ever added
CREATE TABLE rule_book (
    book VARCHAR(80) NOT NULL,
    version BIGINT NOT NULL,
    effective_from TIMESTAMP NOT NULL,
    written_at TIMESTAMP NOT NULL,
    written_by VARCHAR(80) NOT NULL,
    note VARCHAR(800) NOT NULL,
    content ${long_text} NOT NULL,
    PRIMARY KEY (book, version)
);
CREATE INDEX rule_book_by_start ON rule_book (book, effective_from, version);

-- 告知: due_at is set while a notice waits
CREATE TABLE notice (
    id VARCHAR(80) ${by_code_point} NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    facts ${long_text} NOT NULL,
    created_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL,
    due_at TIMESTAMP,
    sent_at TIMESTAMP,
    reason VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX notice_due ON notice (due_at, id);
CREATE INDEX notice_by_ticket ON notice (ticket);

-- 唤醒: only what the engine has to do something about has a wake_at; only running clocks have a calendar_version.
ALTER TABLE ticket ADD COLUMN wake_at TIMESTAMP;
ALTER TABLE ticket ADD COLUMN calendar_version BIGINT NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE ticket ADD COLUMN clock_yellow TIMESTAMP;
ALTER TABLE ticket ADD COLUMN clock_red TIMESTAMP;
ALTER TABLE ticket ADD COLUMN clock_paused TIMESTAMP;
ALTER TABLE ticket ADD COLUMN same_matter VARCHAR(30);
ALTER TABLE ticket ADD COLUMN supervision_level INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN difficult BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE ticket SET wake_at = accepted_at WHERE ended = FALSE;
CREATE INDEX ticket_to_wake ON ticket (wake_at, number);
CREATE INDEX ticket_by_calendar ON ticket (calendar_version, number);
CREATE INDEX ticket_by_group ON ticket (same_matter, state, number);

-- 下派: who works on it, where that is not the unit that answers for it
ALTER TABLE referral ADD COLUMN worker VARCHAR(80) NOT NULL DEFAULT '';
UPDATE referral SET worker = unit;
CREATE INDEX referral_by_worker ON referral (worker, state, ticket);
