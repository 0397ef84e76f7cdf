-- Citizens are told and asked: one-time links, and who is to be called back.

-- 回访链接: only the id is kept, its signature is worked out
CREATE TABLE citizen_link (
    id VARCHAR(32) NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    round_no INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    tries INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX citizen_link_by_ticket ON citizen_link (ticket, purpose);

-- 密钥: made once, never shown
CREATE TABLE centre_secret (
    name VARCHAR(40) NOT NULL,
    secret VARCHAR(200) NOT NULL,
    PRIMARY KEY (name)
);

-- 回访: only a ticket that waits for its callback has a stage
ALTER TABLE ticket ADD COLUMN callback_stage VARCHAR(12);
ALTER TABLE ticket ADD COLUMN callback_since TIMESTAMP;
ALTER TABLE ticket ADD COLUMN callback_at TIMESTAMP;
ALTER TABLE ticket ADD COLUMN callback_attempts INTEGER NOT NULL DEFAULT 0;
UPDATE ticket SET callback_stage = 'FRESH', callback_since = clock_started, callback_at = clock_started
    WHERE state = 'TO_CALL_BACK';
CREATE INDEX ticket_by_callback ON ticket (callback_stage, callback_at, number);
CREATE INDEX ticket_by_attempts ON ticket (callback_stage, callback_attempts, number);
