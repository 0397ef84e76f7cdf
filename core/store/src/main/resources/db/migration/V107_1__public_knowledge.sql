-- 公开知识: the items that are or were for the public, and when that changed last. Days are numbers such as 20261122;
-- from_on is 0 and until_on 99991231 where none is named.
CREATE TABLE public_knowledge (
    item VARCHAR(20) ${by_code_point} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    category VARCHAR(400) NOT NULL,
    is_shown BOOLEAN NOT NULL,
    from_on INTEGER NOT NULL,
    until_on INTEGER NOT NULL,
    version_no INTEGER NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (item)
);
CREATE INDEX public_knowledge_by_age ON public_knowledge (is_shown, changed_at DESC, item DESC);
CREATE INDEX public_knowledge_by_category ON public_knowledge (category, changed_at DESC, item DESC);
CREATE INDEX public_knowledge_by_kind ON public_knowledge (kind, changed_at DESC, item DESC);

-- What is published already: all that may be for the public; readers look at the item itself, and its next step puts the
-- row right.
INSERT INTO public_knowledge (item, kind, category, is_shown, from_on, until_on, version_no, changed_at)
SELECT id, kind, category, TRUE, 0, CASE WHEN expires_on = 0 THEN 99991231 ELSE expires_on END, 0, live_since
FROM knowledge_item WHERE live_since IS NOT NULL;
