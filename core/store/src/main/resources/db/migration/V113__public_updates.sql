-- 公开进展: what happened to public tickets, in the order in which it happened. What was said stands in the chain alone.
CREATE TABLE public_update (
    ticket VARCHAR(30) ${by_code_point} NOT NULL,
    seq BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    kind VARCHAR(30) NOT NULL,
    unit VARCHAR(80),
    PRIMARY KEY (ticket, seq)
);
CREATE INDEX public_update_by_time ON public_update (happened_at, ticket, seq);

INSERT INTO public_update (ticket, seq, happened_at, kind, unit)
SELECT e.ticket, e.seq, e.happened_at, e.kind, e.unit FROM public_ticket p JOIN ticket_event e ON e.ticket = p.number
WHERE e.kind IN ('ACCEPTED', 'DIRECTLY_HANDLED', 'NOT_ACCEPTED', 'CALL_TRANSFERRED', 'DISPATCHED', 'REDISPATCHED',
    'ACKNOWLEDGED', 'AUTO_ACKNOWLEDGED', 'EXTENSION_GRANTED', 'SUSPENDED', 'RESUMED', 'REPLY_ACCEPTED', 'GROUP_ANSWERED',
    'REDO_ORDERED', 'SUPPLEMENTED', 'CLOSED');
