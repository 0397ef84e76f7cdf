package org.yihaotong.engine.knowledge;

import java.util.EnumSet;
import java.util.Set;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;

/** What somebody is towards one item. */
enum Hat {
    /** 承办单位经办 of the item's unit. */
    CLERK,
    /** 承办单位负责人 of the item's unit. */
    LEADER,
    /** 知识库管理员. */
    EDITOR,
    /** 督办员. */
    SUPERVISOR;

    /**
     * The hats that the actor wears towards an item of this unit.
     *
     * @param own the actor's units
     */
    static Set<Hat> of(Actor actor, Set<String> own, String unit) {
        Set<Hat> hats = EnumSet.noneOf(Hat.class);
        if (actor.isUnit()) {
            add(hats, CLERK, own.contains(unit) && actor.isOneOf(Role.UNIT_CLERK));
            add(hats, LEADER, own.contains(unit) && actor.isOneOf(Role.UNIT_LEADER));
        } else {
            add(hats, EDITOR, actor.isOneOf(Role.KNOWLEDGE_EDITOR));
            add(hats, SUPERVISOR, actor.isOneOf(Role.SUPERVISOR));
        }
        return hats;
    }

    private static void add(Set<Hat> hats, Hat hat, boolean worn) {
        if (worn) {
            hats.add(hat);
        }
    }

    /** Whether the hats are of the centre, which publishes. */
    static boolean isCentre(Set<Hat> hats) {
        return hats.contains(EDITOR) || hats.contains(SUPERVISOR);
    }
}
