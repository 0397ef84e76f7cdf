-- Sources of knowledge (知识来源) as some node saw them last; here is false once their items are archived.
CREATE TABLE knowledge_source (
    id VARCHAR(200) ${by_code_point} NOT NULL,
    print VARCHAR(80) NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    here BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);
