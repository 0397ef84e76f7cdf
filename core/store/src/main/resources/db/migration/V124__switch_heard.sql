-- 交换机最近被听到的时刻: until when everything is kept that a switch told, noted once a minute and where a connection ended
CREATE TABLE switch_heard (
    provider VARCHAR(80) ${by_code_point} NOT NULL,
    heard_at TIMESTAMP NOT NULL,
    PRIMARY KEY (provider)
);
