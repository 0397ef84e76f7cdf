-- Same matter: one ticket is handled, many are answered.

-- 并单组; who belongs to one is said by ticket.same_matter. waiting: a member may wait for an answer
CREATE TABLE matter_group (
    number VARCHAR(30) ${by_code_point} NOT NULL,
    version BIGINT NOT NULL,
    title VARCHAR(400) NOT NULL,
    head VARCHAR(30) ${by_code_point} NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    opened_by VARCHAR(80) NOT NULL,
    waiting BOOLEAN NOT NULL,
    answered BOOLEAN NOT NULL,
    answer ${long_text} NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX matter_group_by_age ON matter_group (opened_at DESC, number DESC);
CREATE INDEX matter_group_waiting ON matter_group (waiting, opened_at DESC, number DESC);

-- What a group counts, and what duplicates are looked for by.
ALTER TABLE ticket ADD COLUMN called_back BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE ticket ADD COLUMN satisfied BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX ticket_by_matter_and_age ON ticket (matter, accepted_at DESC, number DESC);
CREATE INDEX ticket_by_area ON ticket (area, accepted_at DESC, number DESC);
CREATE INDEX ticket_of_group ON ticket (same_matter, number);
