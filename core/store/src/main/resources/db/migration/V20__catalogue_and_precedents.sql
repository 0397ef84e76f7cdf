-- The dispatch catalogue is a rule book now; its old table was never released, so its lines are not carried over.
DROP TABLE catalogue;

-- 属地: the unit that answers for a territory
ALTER TABLE unit ADD COLUMN area VARCHAR(20);

-- What a reviewer looks at: earlier tickets of the same matter and area.
ALTER TABLE ticket ADD COLUMN matter VARCHAR(240) NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN area VARCHAR(20) NOT NULL DEFAULT '';
CREATE INDEX ticket_by_matter ON ticket (matter, area, accepted_at DESC, number DESC);
CREATE INDEX referral_by_age ON referral (unit, dispatched_at);

-- 退单先例: what was asked and decided about returns, beside the chain that proves it
CREATE TABLE precedent (
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    seq BIGINT NOT NULL,
    kind VARCHAR(30) NOT NULL,
    unit VARCHAR(80) NOT NULL,
    matter VARCHAR(240) NOT NULL,
    area VARCHAR(20) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    PRIMARY KEY (ticket, seq)
);
CREATE INDEX precedent_by_matter ON precedent (matter, area, happened_at DESC, ticket, seq);
CREATE INDEX precedent_by_unit ON precedent (unit, kind, happened_at);
