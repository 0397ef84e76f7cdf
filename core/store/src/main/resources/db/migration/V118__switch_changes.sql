-- 号码与交换机. Who replaced a switch's files, by which checksum and why; rows never change.
CREATE TABLE switch_change (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    login VARCHAR(80) NOT NULL,
    who VARCHAR(200) NOT NULL,
    switch_id VARCHAR(80) NOT NULL,
    deed VARCHAR(20) NOT NULL,
    sum_before VARCHAR(64) NOT NULL,
    sum_after VARCHAR(64) NOT NULL,
    reason VARCHAR(800) NOT NULL,
    trouble VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX switch_change_by_time ON switch_change (happened_at DESC, id DESC);
CREATE INDEX switch_change_of_one ON switch_change (switch_id, happened_at DESC, id DESC);
