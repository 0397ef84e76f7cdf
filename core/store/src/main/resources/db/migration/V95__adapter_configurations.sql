-- 适配器配置: what was set at the desk; secrets stand here as the vault sealed them
CREATE TABLE adapter_config (
    pid VARCHAR(120) ${by_code_point} NOT NULL,
    hotline VARCHAR(40) NOT NULL,
    bundle VARCHAR(120) NOT NULL,
    own BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    settings ${long_text} NOT NULL,
    PRIMARY KEY (pid)
);
CREATE UNIQUE INDEX adapter_config_by_hotline ON adapter_config (hotline);

-- 变更记录: only ever added to
CREATE TABLE adapter_change (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    hotline VARCHAR(40) NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    login VARCHAR(80) NOT NULL,
    person VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    settings ${long_text} NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX adapter_change_by_hotline ON adapter_change (hotline, changed_at DESC, id DESC);
