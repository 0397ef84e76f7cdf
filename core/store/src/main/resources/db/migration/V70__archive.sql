-- 档案: one row for each archived ticket. due_at is set while its persons are to be erased one day.
CREATE TABLE archive (
    number VARCHAR(30) ${by_code_point} NOT NULL,
    appeal_type VARCHAR(20) NOT NULL,
    matter VARCHAR(400) ${by_code_point} NOT NULL,
    unit VARCHAR(80),
    title VARCHAR(400) NOT NULL,
    words VARCHAR(8000) NOT NULL,
    accepted_at TIMESTAMP NOT NULL,
    archived_at TIMESTAMP NOT NULL,
    edition BIGINT NOT NULL,
    due_at TIMESTAMP,
    erased_at TIMESTAMP,
    PRIMARY KEY (number)
);
CREATE INDEX archive_by_age ON archive (accepted_at DESC, number DESC);
CREATE INDEX archive_by_type ON archive (appeal_type, accepted_at DESC, number DESC);
CREATE INDEX archive_by_matter ON archive (matter, accepted_at DESC, number DESC);
CREATE INDEX archive_due ON archive (due_at, number);
CREATE INDEX archive_by_edition ON archive (edition, number);

-- What was archived before there was a shelf is found by its title.
INSERT INTO archive (number, appeal_type, matter, unit, title, words, accepted_at, archived_at, edition)
SELECT t.number, t.appeal_type, '', t.lead_unit, t.title, t.title, t.accepted_at, e.happened_at, -1
FROM ticket t JOIN ticket_event e ON e.ticket = t.number AND e.kind = 'ARCHIVED'
WHERE t.state = 'ARCHIVED';

-- Erasing forgets what a back office said, too.
CREATE INDEX reply_by_order ON reply_inbox (order_no);
