-- 考核: what became of every order, exemptions, score appeals, published tables. Days are numbers such as 20261122 on the
-- city's calendar; 0 is no day. outcomes is the sum of the flags of Measure, exempt that of Aspect.

CREATE TABLE handling_fact (
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    referral_no INTEGER NOT NULL,
    round_no INTEGER NOT NULL,
    unit VARCHAR(80) NOT NULL,
    appeal_type VARCHAR(20) NOT NULL,
    urgency VARCHAR(20) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    matter VARCHAR(240) NOT NULL,
    area VARCHAR(20) NOT NULL,
    accepted_on INTEGER NOT NULL,
    dispatched_on INTEGER NOT NULL,
    due_on INTEGER NOT NULL,
    answered_on INTEGER NOT NULL,
    called_on INTEGER NOT NULL,
    outcomes BIGINT NOT NULL,
    exempt INTEGER NOT NULL,
    handling_minutes BIGINT NOT NULL,
    PRIMARY KEY (ticket, referral_no, round_no)
);
-- a month's table is counted along these alone
CREATE INDEX fact_by_dispatch ON handling_fact (dispatched_on, unit, outcomes, exempt, handling_minutes);
CREATE INDEX fact_by_due ON handling_fact (due_on, unit, outcomes, exempt, handling_minutes);
CREATE INDEX fact_by_answer ON handling_fact (answered_on, unit, outcomes, exempt, handling_minutes);
CREATE INDEX fact_by_callback ON handling_fact (called_on, unit, outcomes, exempt, handling_minutes);

-- 剔除
CREATE TABLE exemption (
    id VARCHAR(80) ${by_code_point} NOT NULL,
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    referral_no INTEGER NOT NULL,
    round_no INTEGER NOT NULL,
    unit VARCHAR(80) NOT NULL,
    aspects INTEGER NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    evidence VARCHAR(2000) NOT NULL,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at TIMESTAMP NOT NULL,
    state VARCHAR(20) NOT NULL,
    decided_by VARCHAR(80),
    decided_at TIMESTAMP,
    opinion VARCHAR(2000) NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX exemption_by_age ON exemption (proposed_at DESC, id DESC);
CREATE INDEX exemption_by_state ON exemption (state, proposed_at DESC, id DESC);
CREATE INDEX exemption_by_order ON exemption (ticket, referral_no, round_no);

-- 考核申诉
CREATE TABLE score_appeal (
    id VARCHAR(80) ${by_code_point} NOT NULL,
    period VARCHAR(30) NOT NULL,
    unit VARCHAR(80) NOT NULL,
    indicator_id VARCHAR(40) NOT NULL,
    reason VARCHAR(4000) NOT NULL,
    filed_by VARCHAR(80) NOT NULL,
    filed_at TIMESTAMP NOT NULL,
    state VARCHAR(20) NOT NULL,
    decided_by VARCHAR(80),
    decided_at TIMESTAMP,
    opinion VARCHAR(2000) NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX score_appeal_by_age ON score_appeal (filed_at DESC, id DESC);
CREATE INDEX score_appeal_by_state ON score_appeal (state, filed_at DESC, id DESC);
CREATE INDEX score_appeal_by_period ON score_appeal (period, state, unit, indicator_id);

-- 公布
CREATE TABLE publication (
    period VARCHAR(30) NOT NULL,
    published_at TIMESTAMP NOT NULL,
    published_by VARCHAR(80) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    content ${long_text} NOT NULL,
    PRIMARY KEY (period)
);
CREATE INDEX publication_by_age ON publication (published_at DESC, period DESC);

-- 受理统计: reports count acceptances along this alone; 0 marks what was accepted before, until the engine has filled it in
ALTER TABLE ticket ADD COLUMN accepted_on INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN intake_channel VARCHAR(20) NOT NULL DEFAULT 'PHONE';
CREATE INDEX ticket_intake ON ticket (accepted_on, appeal_type, intake_channel, urgency, matter, area);
