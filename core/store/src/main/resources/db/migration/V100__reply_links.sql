-- Units without a system answer on a page behind a signed link.

-- 回复链接: hashes only; the address is worked out with the centre's secret
CREATE TABLE reply_pass (
    id VARCHAR(64) NOT NULL,
    code VARCHAR(64) NOT NULL,
    code_no INTEGER NOT NULL,
    hotline VARCHAR(40) NOT NULL,
    order_no VARCHAR(30) NOT NULL,
    occasion VARCHAR(60) NOT NULL,
    pin VARCHAR(64) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    ended_by VARCHAR(40) NOT NULL,
    tries INTEGER NOT NULL,
    locked_until TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX reply_pass_by_code ON reply_pass (code);
CREATE INDEX reply_pass_by_age ON reply_pass (hotline, ended_at, created_at);
CREATE INDEX reply_pass_by_order ON reply_pass (hotline, order_no);

-- 尾号: four digits by which people name an order
CREATE TABLE order_mark (
    id VARCHAR(50) NOT NULL,
    hotline VARCHAR(40) NOT NULL,
    mark VARCHAR(4) NOT NULL,
    order_no VARCHAR(30) NOT NULL,
    freed_at TIMESTAMP,
    PRIMARY KEY (id)
);
CREATE INDEX order_mark_by_order ON order_mark (hotline, order_no);

-- how far a message to people without a system got
CREATE TABLE order_note (
    id VARCHAR(140) NOT NULL,
    words VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
);
