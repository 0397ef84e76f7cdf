-- 转接案件的查看: who opened the case of a call that was handed over; rows never change
CREATE TABLE case_opening (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    case_id VARCHAR(60) ${by_code_point} NOT NULL,
    login VARCHAR(200) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX case_opening_of_case ON case_opening (case_id, opened_at, id);
