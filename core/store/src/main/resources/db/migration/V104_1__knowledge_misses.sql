-- What was looked for in the knowledge base and not found (未找到), week by week.
CREATE TABLE knowledge_miss (
    id VARCHAR(200) ${by_code_point} NOT NULL,
    week_key VARCHAR(10) NOT NULL,
    words VARCHAR(160) NOT NULL,
    times BIGINT NOT NULL,
    last_at TIMESTAMP NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX knowledge_miss_by_week ON knowledge_miss (week_key, times DESC, id);
