-- 账簿: what adapters must not lose, in the order in which it was written
CREATE TABLE ledger_entry (
    hotline VARCHAR(80) NOT NULL,
    book VARCHAR(40) NOT NULL,
    seq BIGINT NOT NULL,
    entry_key VARCHAR(400) ${by_code_point} NOT NULL,
    written_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP,
    tries INTEGER NOT NULL,
    content ${long_text} NOT NULL,
    PRIMARY KEY (hotline, book, seq),
    UNIQUE (hotline, book, entry_key)
);
CREATE INDEX ledger_by_due ON ledger_entry (hotline, book, due_at);
CREATE INDEX ledger_by_age ON ledger_entry (hotline, book, written_at);
