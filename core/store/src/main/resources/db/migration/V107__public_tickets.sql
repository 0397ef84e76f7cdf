-- 公开工单: the tickets that everybody may read, in the order in which they came and in which they changed.
CREATE TABLE public_ticket (
    number VARCHAR(30) ${by_code_point} NOT NULL,
    matter VARCHAR(400) NOT NULL,
    ended BOOLEAN NOT NULL,
    accepted_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX public_ticket_by_age ON public_ticket (accepted_at DESC, number DESC);
CREATE INDEX public_ticket_by_end_and_age ON public_ticket (ended, accepted_at DESC, number DESC);
CREATE INDEX public_ticket_by_matter ON public_ticket (matter, accepted_at DESC, number DESC);
CREATE INDEX public_ticket_by_change ON public_ticket (changed_at DESC, number DESC);

INSERT INTO public_ticket (number, matter, ended, accepted_at, changed_at)
SELECT number, matter, ended, accepted_at, accepted_at FROM ticket
WHERE intake_channel = 'OPEN311' AND confidential = FALSE AND state <> 'VOID';
