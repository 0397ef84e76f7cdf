package org.yihaotong.api.people;

/** What a person is at the hotline (domain, section 5); a role grants verbs, the engine holds the table. */
public enum Role {
    /** 话务员: takes calls and appeals. */
    AGENT,
    /** 远端座席: a department's expert on the centre's switch. */
    REMOTE_SEAT,
    /** 班长: leads a shift of agents. */
    SHIFT_LEADER,
    /** 派单员: dispatches, reviews returns and replies. */
    DISPATCHER,
    /** 督办员: supervises units. */
    SUPERVISOR,
    /** 回访员: calls citizens back and closes. */
    CALLBACK_CLERK,
    /** 质检员: inspects quality, reads only. */
    QUALITY_INSPECTOR,
    /** 知识库管理员: edits the knowledge base. */
    KNOWLEDGE_EDITOR,
    /** 承办单位经办: works on a unit's referrals. */
    UNIT_CLERK,
    /** 承办单位负责人: answers for a unit. */
    UNIT_LEADER,
    /** 领导: reads figures and tickets, masked. */
    CITY_LEADER,
    /** 管理员: people, units, lines; no tickets. */
    ADMINISTRATOR,
    /** 对接开发: lines and deliveries; no tickets. */
    INTEGRATOR,
    /** 审计员: reads everything, masked, and verifies chains. */
    AUDITOR;

    /** Whether the role belongs to a unit's side, which handles and gives feedback only. */
    public boolean isUnitRole() {
        return this == UNIT_CLERK || this == UNIT_LEADER;
    }
}
