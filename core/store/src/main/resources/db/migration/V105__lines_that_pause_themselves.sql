-- 自动暂停. When a line paused itself, and who has been told; both end when it is resumed.
ALTER TABLE hotline ADD COLUMN failed_at TIMESTAMP;

CREATE TABLE seen_pause (
    hotline VARCHAR(80) NOT NULL,
    login VARCHAR(80) NOT NULL,
    PRIMARY KEY (hotline, login)
);
CREATE INDEX seen_pause_by_login ON seen_pause (login);
