package org.yihaotong.rest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.PlanStanding;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.api.numbering.SwitchDeed;
import org.yihaotong.api.numbering.SwitchDesk;
import org.yihaotong.api.numbering.SwitchPreview;
import org.yihaotong.api.people.Actor;

/** One switch and one number on paper, which remember what was asked. */
final class PaperSwitches implements SwitchDesk {

    static final String SUM = "a".repeat(64);

    final List<String> asked = new ArrayList<>();

    @Override
    public NumberPlan plan(Actor actor) {
        return new NumberPlan(
                ZoneId.of("Asia/Shanghai"),
                20,
                List.of(new NumberRoute(
                        "12312",
                        "commerce12312",
                        "市商务局",
                        Destination.ANNOUNCED,
                        false,
                        Optional.of(Centre.NOW),
                        "请直接拨打12345",
                        "")));
    }

    @Override
    public List<PlanStanding> switches(Actor actor) {
        return List.of(new PlanStanding("kamailio", "Kamailio", SUM, "", ""));
    }

    @Override
    public SwitchPreview preview(Actor actor, String id) {
        asked.add("preview " + id);
        return new SwitchPreview(id, SUM, "--- /dev/null\n+++ b/numbers\n@@ -0,0 +1,1 @@\n+12312\n");
    }

    @Override
    public SwitchChange apply(Actor actor, String id, String checksum, String reason) {
        asked.add("apply " + id + " " + checksum + " " + reason);
        return change(SwitchDeed.APPLIED);
    }

    @Override
    public SwitchChange rollBack(Actor actor, String id, String reason) {
        asked.add("rollback " + id + " " + reason);
        return change(SwitchDeed.ROLLED_BACK);
    }

    @Override
    public Page<SwitchChange> history(Actor actor, Optional<String> id, Optional<String> cursor, int limit) {
        asked.add("history " + id.orElse("-") + " " + cursor.orElse("-") + " " + limit);
        return new Page<>(List.of(change(SwitchDeed.APPLIED)), Optional.of("next"));
    }

    private static SwitchChange change(SwitchDeed deed) {
        return new SwitchChange("1", Centre.NOW, "admin", "管理员", "kamailio", deed, "", SUM, "首次上线", "");
    }
}
