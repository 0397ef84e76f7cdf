package org.yihaotong.engine.numbering;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.PlanStanding;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.api.numbering.SwitchPreview;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.words.Words;

/** One switch that is here, and its folder. */
record Connected(String id, String name, NumberSwitch speaker) {

    /** What is done in a folder. */
    @FunctionalInterface
    interface Work<T> {

        T in(SwitchFolder folder) throws IOException;
    }

    static Connected of(NumberSwitch speaker, Map<String, Object> facts) {
        String id = String.valueOf(facts.getOrDefault(NumberSwitch.ID, "switch"));
        return new Connected(id, String.valueOf(facts.getOrDefault(NumberSwitch.NAME, id)), speaker);
    }

    /** The plan as this switch writes it. */
    List<SwitchFile> written(NumberPlan plan) {
        try {
            return List.copyOf(speaker.write(plan));
        } catch (BackendException e) {
            throw Words.refuse("switch-settings", name, e.getMessage());
        }
    }

    /** Works in the switch's folder. */
    <T> T at(Work<T> work) {
        try {
            return work.in(new SwitchFolder(speaker.folder()));
        } catch (BackendException e) {
            throw Words.refuse("switch-settings", name, e.getMessage());
        } catch (IOException e) {
            throw Words.refuse("switch-files", name, e.getClass().getSimpleName());
        }
    }

    /** What lies there, nothing where no folder is set yet. */
    private List<SwitchFile> present() {
        try {
            return new SwitchFolder(speaker.folder()).present();
        } catch (BackendException | IOException e) {
            return List.of();
        }
    }

    SwitchPreview preview(NumberPlan plan) {
        List<SwitchFile> planned = written(plan);
        return new SwitchPreview(id, Checksum.of(planned), UnifiedDiff.of(present(), planned));
    }

    PlanStanding standing(NumberPlan plan) {
        String present = Checksum.of(present());
        String planned = "";
        try {
            planned = Checksum.of(written(plan));
            return new PlanStanding(id, name, planned, present, at(folder -> ""));
        } catch (RefusedException e) {
            return new PlanStanding(id, name, planned, present, e.getMessage());
        }
    }

    /** Has the switch read its files; why it has not, in words, else nothing. */
    String reloaded() {
        try {
            speaker.reload();
            return "";
        } catch (BackendException e) {
            return Words.say("switch.unread", e.getMessage());
        }
    }
}
