-- Lists of one state come along an index too, and asking which lines have something due touches only what waits.
CREATE INDEX ticket_by_state_and_age ON ticket (state, accepted_at DESC, number DESC);
CREATE INDEX delivery_by_state_and_age ON delivery (state, created_at DESC, id DESC);
CREATE INDEX delivery_due_lines ON delivery (due_at, hotline);
