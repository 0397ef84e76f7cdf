-- 知识任务: what the knowledge base is asked for. unit is empty where the centre's editors have it; wake_at is when its clock
-- is looked at next, ended_at is there once nothing happens any more.
CREATE TABLE knowledge_task (
    id VARCHAR(20) ${by_code_point} NOT NULL,
    state VARCHAR(20) NOT NULL,
    unit VARCHAR(80) NOT NULL,
    item VARCHAR(20) ${by_code_point} NOT NULL,
    match_id VARCHAR(60) ${by_code_point} NOT NULL,
    asked_by VARCHAR(200) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    wake_at TIMESTAMP,
    ended_at TIMESTAMP,
    untold BOOLEAN NOT NULL,
    calendar BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    document ${long_text} NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX knowledge_task_by_state ON knowledge_task (state, due_at, id);
CREATE INDEX knowledge_task_by_unit ON knowledge_task (unit, state, due_at, id);
CREATE INDEX knowledge_task_by_end ON knowledge_task (ended_at DESC, id DESC);
CREATE INDEX knowledge_task_by_unit_and_end ON knowledge_task (unit, ended_at DESC, id DESC);
CREATE INDEX knowledge_task_by_asker ON knowledge_task (asked_by, asked_at DESC, id DESC);
CREATE INDEX knowledge_task_by_asker_and_end ON knowledge_task (asked_by, untold, ended_at DESC, id DESC);
CREATE INDEX knowledge_task_by_item ON knowledge_task (item, state);
CREATE INDEX knowledge_task_by_match ON knowledge_task (match_id, state);
CREATE INDEX knowledge_task_by_wake ON knowledge_task (wake_at, id);
CREATE INDEX knowledge_task_by_calendar ON knowledge_task (state, calendar, id);

-- 经过: never changed
CREATE TABLE knowledge_task_event (
    task VARCHAR(20) ${by_code_point} NOT NULL,
    revision BIGINT NOT NULL,
    deed VARCHAR(20) NOT NULL,
    done_by VARCHAR(200) NOT NULL,
    done_at TIMESTAMP NOT NULL,
    note VARCHAR(1200) NOT NULL,
    PRIMARY KEY (task, revision)
);

-- 知识考核: what units did for the knowledge base, beside handling_fact and counted like it
CREATE TABLE knowledge_fact (
    id VARCHAR(20) ${by_code_point} NOT NULL,
    round_no INTEGER NOT NULL,
    unit VARCHAR(80) NOT NULL,
    title VARCHAR(2000) NOT NULL,
    given_on INTEGER NOT NULL,
    due_on INTEGER NOT NULL,
    answered_on INTEGER NOT NULL,
    outcomes BIGINT NOT NULL,
    handling_minutes BIGINT NOT NULL,
    PRIMARY KEY (id, round_no)
);
CREATE INDEX knowledge_fact_by_day ON knowledge_fact (given_on, unit, outcomes, handling_minutes);
CREATE INDEX knowledge_fact_by_due ON knowledge_fact (due_on, unit, outcomes, handling_minutes);
CREATE INDEX knowledge_fact_by_answer ON knowledge_fact (answered_on, unit, outcomes, handling_minutes);
