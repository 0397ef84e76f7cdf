-- 搁置来信: what channels could not take by themselves. The sender and the document are empty once it is
-- erased; erase_at is empty from then on.
CREATE TABLE channel_aside (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    channel VARCHAR(20) NOT NULL,
    message_key VARCHAR(200) ${by_code_point} NOT NULL,
    reason VARCHAR(20) NOT NULL,
    laid_at TIMESTAMP NOT NULL,
    sender_name VARCHAR(200) NOT NULL,
    sender_phone VARCHAR(80) NOT NULL,
    sender_mail VARCHAR(1000) NOT NULL,
    document ${long_text},
    original VARCHAR(800) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    settled_at TIMESTAMP,
    settled_by VARCHAR(80) NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    note VARCHAR(800) NOT NULL,
    erased_on TIMESTAMP NOT NULL,
    erase_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX channel_aside_by_key ON channel_aside (channel, message_key);
CREATE INDEX channel_aside_by_age ON channel_aside (outcome, laid_at DESC, id DESC);
CREATE INDEX channel_aside_by_channel ON channel_aside (channel, outcome, laid_at DESC, id DESC);
CREATE INDEX channel_aside_to_erase ON channel_aside (erase_at, id);

-- 处理记录: never changed, and kept when the message is erased
CREATE TABLE channel_aside_step (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    message VARCHAR(40) ${by_code_point} NOT NULL,
    done_at TIMESTAMP NOT NULL,
    done_by VARCHAR(80) NOT NULL,
    person_name VARCHAR(200) NOT NULL,
    deed VARCHAR(20) NOT NULL,
    note VARCHAR(800) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX channel_aside_step_by_message ON channel_aside_step (message, done_at, id);

-- When the newest appeal by a channel was taken.
CREATE INDEX ticket_by_channel ON ticket (intake_channel, accepted_at DESC);
