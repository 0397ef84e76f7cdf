package org.yihaotong.shell;

import java.time.Instant;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.PlanStanding;
import org.yihaotong.api.numbering.SwitchDesk;
import org.yihaotong.api.numbering.SwitchPreview;

/** Shows every number and how the switches stand, or what applying would change at one of them. */
@Service
@Command(scope = "switch", name = "plan", description = "号码与试运行 Shows the numbers, or what would change at a switch")
public final class SwitchPlan implements Action {

    @Argument(name = "id", description = "交换机标识，显示差异而不改动 the switch: shows the difference, changes nothing")
    private String id;

    @Reference
    private SwitchDesk switches;

    @Override
    public Object execute() {
        if (id == null) {
            switches.plan(Operator.connecting()).routes().forEach(SwitchPlan::print);
            switches.switches(Operator.connecting()).forEach(SwitchPlan::print);
            return null;
        }
        SwitchPreview preview = switches.preview(Operator.connecting(), id);
        System.out.print(preview.difference());
        System.out.println(Words.say(
                preview.difference().isEmpty() ? "switch.same" : "switch.differs",
                preview.id(),
                SwitchText.brief(preview.checksum())));
        return null;
    }

    private static void print(NumberRoute route) {
        String until = route.ends()
                .map(end -> Words.say(route.isOver(Instant.now()) ? "number.over" : "number.until", Words.time(end)))
                .orElse("");
        System.out.println(Words.say(
                "number.route", route.number(), route.line(), route.name(), Words.of(route.destination()), until));
    }

    private static void print(PlanStanding one) {
        System.out.println(Words.say(
                one.isCurrent() ? "switch.current" : "switch.other",
                one.id(),
                one.name(),
                SwitchText.brief(one.present()),
                SwitchText.brief(one.planned()),
                one.trouble()));
    }
}
