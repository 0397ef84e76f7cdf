package org.yihaotong.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.people.PasswordHash;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.PeopleStore;

/** One person of every role, clerks for some units; the password is the same for all. */
final class DemoPeople {

    /** What everybody in the made-up city logs in with. */
    static final String PASSWORD = "yihaotong-2026";

    static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    static final Actor CALLBACK = Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK);
    static final Actor EDITOR = Actor.centre("editor1", "知识库管理员一", Role.KNOWLEDGE_EDITOR);

    /** The units of the adapters in this distribution, should the adapters not have come yet. */
    private static final List<Unit> LINES = List.of(
            line("yinlongwater", "银龙水务", UnitKind.UTILITY),
            line("shouchuangwater", "首创水务", UnitKind.UTILITY),
            line("market12315", "市市场监管局", UnitKind.DEPARTMENT),
            line("citybus", "市公共交通总公司", UnitKind.UTILITY),
            line("cityheat", "市热力公司", UnitKind.UTILITY),
            line("minshenggas", "民生天然气", UnitKind.UTILITY),
            line("yunchengpower", "运城供电公司", UnitKind.UTILITY),
            line("publicbike", "市公共自行车服务有限公司", UnitKind.UTILITY),
            line("commerce12312", "市商务局", UnitKind.DEPARTMENT));

    /** Territories have moved in already; these two have people. */
    private static final Map<String, String> COUNTIES = Map.of("yanhu", "盐湖区", "yongji", "永济市");

    private static final List<Actor> PEOPLE = List.of(
            AGENT,
            Actor.centre("agent2", "话务员二", Role.AGENT),
            Actor.ofUnit("seat1", "市场监管局专家", "market12315", Role.REMOTE_SEAT),
            Actor.centre("leader1", "班长一", Role.SHIFT_LEADER, Role.AGENT),
            DISPATCHER,
            SUPERVISOR,
            CALLBACK,
            Actor.centre("inspector1", "质检员一", Role.QUALITY_INSPECTOR),
            EDITOR,
            Actor.centre("cityleader1", "领导一", Role.CITY_LEADER),
            Actor.centre("admin", "管理员", Role.ADMINISTRATOR),
            Actor.centre("integrator1", "对接开发一", Role.INTEGRATOR),
            Actor.centre("auditor1", "审计员一", Role.AUDITOR),
            clerk("yinlongwater"),
            clerk("shouchuangwater"),
            clerk("market12315"),
            clerk("commerce12312"),
            clerk("citybus"),
            clerk("cityheat"),
            clerk("yanhu"),
            Actor.ofUnit("yanhu-leader", "盐湖区负责人", "yanhu", Role.UNIT_LEADER),
            clerk("yongji"));

    private DemoPeople() {}

    private static Actor clerk(String unit) {
        String name = LINES.stream()
                .filter(u -> u.id().equals(unit))
                .map(Unit::name)
                .findFirst()
                .orElseGet(() -> COUNTIES.get(unit));
        return Actor.ofUnit(unit + "-clerk", name + "经办", unit, Role.UNIT_CLERK);
    }

    private static Unit line(String id, String name, UnitKind kind) {
        return new Unit(id, name, kind, Optional.empty(), Optional.of(id), true, 1);
    }

    /** Whether the unit's own system takes its orders, which the demo plays in a process of its own. */
    static boolean speaks(String unit) {
        return LINES.stream().anyMatch(line -> line.id().equals(unit)) && !unit.equals("commerce12312");
    }

    /** The clerk who handles what this unit gets. */
    static Actor clerkOf(String unit) {
        return clerk(unit);
    }

    /** The unit's leader, who moves in with everybody's password when there is something to approve. */
    static Actor leaderOf(String unit, PeopleStore store) {
        String name = store.unit(unit).map(Unit::name).orElse(unit);
        Actor leader = Actor.ofUnit(unit + "-leader", name + "负责人", unit, Role.UNIT_LEADER);
        if (store.account(leader.login()).isEmpty()) {
            String hash = store.account(AGENT.login()).orElseThrow().passwordHash();
            store.add(new Account(person(leader, 1), hash, 0));
        }
        return leader;
    }

    /** Adds whoever is missing; an administrator who never logged in gets the password of all. */
    static void moveIn(PeopleStore store) {
        for (Unit u : LINES) {
            if (store.unit(u.id()).isEmpty()) {
                store.add(u);
            }
        }
        String hash = PasswordHash.of(PASSWORD);
        for (Actor a : PEOPLE) {
            Optional<Account> known = store.account(a.login());
            if (known.isEmpty()) {
                store.add(new Account(person(a, 1), hash, 0));
            } else if (known.get().person().mustChangePassword()) {
                store.update(new Account(person(a, known.get().person().version() + 1), hash, 0));
            }
        }
    }

    private static Person person(Actor a, long version) {
        return new Person(a.login(), a.name(), a.roles(), a.unit(), true, false, Optional.empty(), version);
    }
}
