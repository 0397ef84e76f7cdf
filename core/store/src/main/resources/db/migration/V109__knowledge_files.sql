-- 知识点附件: the content lies beside the database under its hash; without an item until a text has it. Never removed then,
-- since every version keeps its files.
CREATE TABLE knowledge_file (
    id VARCHAR(40) ${by_code_point} NOT NULL,
    item VARCHAR(20),
    file_name VARCHAR(500) NOT NULL,
    media_type VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    byte_size BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    added_by VARCHAR(80) NOT NULL,
    added_at TIMESTAMP NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX knowledge_file_by_content ON knowledge_file (sha256);
CREATE INDEX knowledge_file_by_item ON knowledge_file (item, added_at);
