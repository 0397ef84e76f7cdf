-- The knowledge base: items as they stand, every text they had, what happened to them, and by which words they are found.

-- 知识点: live_since is there as long as readers find it; days are numbers such as 20261122, and 0 where they do not count
CREATE TABLE knowledge_item (
    id VARCHAR(20) ${by_code_point} NOT NULL,
    unit VARCHAR(80) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    category VARCHAR(400) NOT NULL,
    live_since TIMESTAMP,
    due_on INTEGER NOT NULL,
    expires_on INTEGER NOT NULL,
    differs BOOLEAN NOT NULL,
    source VARCHAR(200) NOT NULL,
    entry_key VARCHAR(400) ${by_code_point} NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    uses BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (entry_key)
);
CREATE INDEX knowledge_by_age ON knowledge_item (live_since DESC, id DESC);
CREATE INDEX knowledge_by_unit ON knowledge_item (unit, live_since DESC, id DESC);
CREATE INDEX knowledge_by_kind ON knowledge_item (kind, live_since DESC, id DESC);
CREATE INDEX knowledge_by_category ON knowledge_item (category, live_since DESC, id DESC);
CREATE INDEX knowledge_by_state ON knowledge_item (state, changed_at DESC, id DESC);
CREATE INDEX knowledge_by_unit_and_state ON knowledge_item (unit, state, changed_at DESC, id DESC);
CREATE INDEX knowledge_by_review ON knowledge_item (due_on, id);
CREATE INDEX knowledge_by_unit_and_review ON knowledge_item (unit, due_on, id);
CREATE INDEX knowledge_by_expiry ON knowledge_item (expires_on, id);
CREATE INDEX knowledge_by_unit_and_expiry ON knowledge_item (unit, expires_on, id);
CREATE INDEX knowledge_by_difference ON knowledge_item (differs, changed_at DESC, id DESC);
CREATE INDEX knowledge_by_source ON knowledge_item (source, id);
CREATE INDEX knowledge_by_change ON knowledge_item (changed_at, id);

-- 版本: never changed
CREATE TABLE knowledge_version (
    item VARCHAR(20) ${by_code_point} NOT NULL,
    version_no INTEGER NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (item, version_no)
);

-- 经过: never changed
CREATE TABLE knowledge_event (
    item VARCHAR(20) ${by_code_point} NOT NULL,
    revision BIGINT NOT NULL,
    deed VARCHAR(20) NOT NULL,
    version_no INTEGER NOT NULL,
    done_by VARCHAR(200) NOT NULL,
    done_at TIMESTAMP NOT NULL,
    note VARCHAR(800) NOT NULL,
    PRIMARY KEY (item, revision)
);

-- 二字词: the pairs of neighbouring characters of titles and keywords, as numbers
CREATE TABLE knowledge_pair (
    pair BIGINT NOT NULL,
    item VARCHAR(20) ${by_code_point} NOT NULL,
    PRIMARY KEY (pair, item)
);
CREATE INDEX knowledge_pair_by_item ON knowledge_pair (item);
