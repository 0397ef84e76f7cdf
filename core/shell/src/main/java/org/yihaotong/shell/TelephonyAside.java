package org.yihaotong.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.hotline.Ledger;

/** Lists what a switch told that nobody could use: when and why, never what was in it. */
@Service
@Command(scope = "telephony", name = "aside", description = "搁置的推送 Lists what a switch pushed that nobody could use")
public final class TelephonyAside implements Action {

    private static final String BOOK = "aside";
    private static final int MOST = 1000;

    @Argument(name = "id", description = "呼叫平台标识 the switch's id")
    private String id = "push";

    @Reference
    private Ledger ledger;

    @Override
    public Object execute() {
        for (Ledger.Entry entry : ledger.after(id, BOOK, 0, MOST)) {
            String reason = entry.text().lines().findFirst().orElse("");
            System.out.println(Words.say("telephony.aside", Words.time(entry.at()), entry.key(), reason));
        }
        return null;
    }
}
