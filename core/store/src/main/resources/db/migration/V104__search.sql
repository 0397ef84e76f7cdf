-- 检索: in which order things that can be found were changed. place_no is 0 until a change that is committed gets its place;
-- an index has read up to a place and goes on from there.
CREATE TABLE search_change (
    kind VARCHAR(20) NOT NULL,
    id VARCHAR(80) ${by_code_point} NOT NULL,
    place_no BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX search_change_by_place ON search_change (place_no, kind, id);

-- One row: the place given last. Whoever gives places holds it.
CREATE TABLE search_place (
    only_one INTEGER NOT NULL,
    last_place BIGINT NOT NULL,
    PRIMARY KEY (only_one)
);

INSERT INTO search_change (kind, id, place_no) SELECT 'TICKET', number, ROW_NUMBER() OVER () FROM ticket;
INSERT INTO search_change (kind, id, place_no)
SELECT 'UNIT', id, (SELECT COUNT(*) FROM ticket) + ROW_NUMBER() OVER () FROM unit;
INSERT INTO search_change (kind, id, place_no)
SELECT 'KNOWLEDGE', id, (SELECT COUNT(*) FROM ticket) + (SELECT COUNT(*) FROM unit) + ROW_NUMBER() OVER () FROM knowledge_item;
INSERT INTO search_place (only_one, last_place) SELECT 1, COUNT(*) FROM search_change;
