package org.yihaotong.engine.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;

/** Hides caller and requester in an appeal, also where their names, numbers and mail addresses stand in the middle of a text. */
public final class Veil {

    private static final Caller HIDDEN = new Caller("（保密）", "");

    private final List<String> secrets = new ArrayList<>();
    private final List<String> covers = new ArrayList<>();
    private final boolean hidden;

    private Veil(Appeal appeal, boolean hidden) {
        this.hidden = hidden;
        cover(appeal.caller());
        appeal.requester().ifPresent(this::cover);
    }

    /** Shows 张* and 139****0001. */
    public static Veil masking(Appeal appeal) {
        return new Veil(appeal, false);
    }

    /** Shows nothing at all of the persons, as units see a confidential ticket. */
    public static Veil hiding(Appeal appeal) {
        return new Veil(appeal, true);
    }

    private void cover(Caller person) {
        Caller masked = person.masked();
        if (person.mail().length() >= 5) { // before the number, which may be a part of it
            secrets.add(person.mail());
            covers.add(hidden ? "（邮箱保密）" : masked.mail());
        }
        if (person.phone().length() >= 5) {
            secrets.add(person.phone());
            covers.add(hidden ? "（号码保密）" : masked.phone());
        }
        if (person.name().codePointCount(0, person.name().length()) >= 2) {
            secrets.add(person.name());
            covers.add(hidden ? "（姓名保密）" : masked.name());
        }
    }

    /** The text without the persons' names, numbers and addresses. */
    public String over(String text) {
        String covered = text;
        for (int i = 0; i < secrets.size(); i++) {
            covered = covered.replace(secrets.get(i), covers.get(i));
        }
        return covered;
    }

    /** The texts by name, each veiled. */
    public Map<String, String> over(Map<String, String> texts) {
        Map<String, String> covered = new LinkedHashMap<>();
        texts.forEach((name, text) -> covered.put(name, over(text)));
        return covered;
    }

    /** The appeal as somebody behind this veil sees it. */
    public Appeal over(Appeal a) {
        FiveElements e = a.elements();
        Place p = a.place();
        return new Appeal(
                a.type(),
                a.urgency(),
                over(a.title()),
                over(a.content()),
                new FiveElements(over(e.who()), over(e.when()), over(e.where()), over(e.cause()), over(e.course())),
                new Place(p.area(), over(p.address()), p.lon(), p.lat()),
                a.matter(),
                over(a.fields()),
                shown(a.caller()),
                a.requester().map(this::shown),
                a.confidential(),
                a.channel(),
                a.receivedAt(),
                a.demands().stream().map(this::over).toList());
    }

    private Caller shown(Caller person) {
        return hidden ? HIDDEN : person.masked();
    }
}
