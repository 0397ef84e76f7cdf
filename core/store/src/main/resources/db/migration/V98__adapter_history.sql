-- 适配器变更记录. Who installed, replaced or removed which adapter, and which bundles that touched; rows never change.
CREATE TABLE adapter_operation (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    login VARCHAR(80) NOT NULL,
    who VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    adapter VARCHAR(200) NOT NULL,
    version_before VARCHAR(100),
    version_after VARCHAR(100),
    sha256 VARCHAR(64) NOT NULL,
    done_well BOOLEAN NOT NULL,
    words VARCHAR(2000) NOT NULL,
    touched ${long_text} NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX adapter_operation_by_time ON adapter_operation (happened_at DESC, id DESC);
CREATE INDEX adapter_operation_of_one ON adapter_operation (adapter, happened_at DESC, id DESC);
