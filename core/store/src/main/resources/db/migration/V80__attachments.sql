-- 附件. The content lies beside the database under its hash; content_left says since when it waits to go.
CREATE TABLE attachment (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    file_name VARCHAR(500) NOT NULL,
    media_type VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    byte_size BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    added_by VARCHAR(80) NOT NULL,
    added_at TIMESTAMP NOT NULL,
    unit VARCHAR(80),
    withdrawn_by VARCHAR(80),
    withdrawn_at TIMESTAMP,
    withdrawn_reason VARCHAR(1000),
    content_left TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX attachment_by_ticket ON attachment (ticket, added_at, id);
CREATE INDEX attachment_by_content ON attachment (sha256, withdrawn_at);
CREATE INDEX attachment_to_remove ON attachment (content_left, id);

-- 附件查阅
CREATE TABLE attachment_access (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    ticket VARCHAR(30) NOT NULL,
    attachment VARCHAR(40) NOT NULL,
    login VARCHAR(80) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX access_by_ticket ON attachment_access (ticket, opened_at DESC, id DESC);
CREATE INDEX access_by_person ON attachment_access (attachment, login, opened_at);
