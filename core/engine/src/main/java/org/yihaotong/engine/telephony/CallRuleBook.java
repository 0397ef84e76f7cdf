package org.yihaotong.engine.telephony;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** The book of what holds at the telephone (话务规则). */
@Component(service = {RuleBook.class, CallRuleBook.class})
public final class CallRuleBook implements RuleBook<CallRules> {

    private static final Pattern QUEUE = Pattern.compile("[a-z0-9_]{1,40}");
    private static final Pattern AREA_CODE = Pattern.compile("(?:0[1-9][0-9]{1,2})?");
    private static final int REASONS = 20;

    @Override
    public String name() {
        return CallRules.BOOK;
    }

    @Override
    public Class<CallRules> type() {
        return CallRules.class;
    }

    @Override
    public CallRules preset() {
        return CallRules.PRESET;
    }

    @Override
    public List<FieldError> check(CallRules content) {
        Fields fields = new Fields();
        between(fields, "answerSeconds", content.answerSeconds(), 5, 120);
        between(fields, "answerTarget", content.answerTarget(), 50, 99);
        between(fields, "connectTarget", content.connectTarget(), 50, 100);
        between(fields, "shortAbandonSeconds", content.shortAbandonSeconds(), 0, 30);
        between(fields, "wrapUpSeconds", content.wrapUpSeconds(), 0, 600);
        between(fields, "breakMinutes", content.breakMinutes(), 1, 120);
        between(fields, "missedMinutes", content.missedMinutes(), 1, 120);
        between(fields, "commandSeconds", content.commandSeconds(), 3, 120);
        between(fields, "returnSeconds", content.returnSeconds(), 5, 120);
        between(fields, "unheardHours", content.unheardHours(), 1, 48);
        fields.that(
                QUEUE.matcher(content.centreQueue()).matches(),
                "centreQueue",
                "pattern",
                Words.say("field.queue-name"));
        fields.that(
                AREA_CODE.matcher(content.areaCode()).matches(), "areaCode", "pattern", Words.say("field.area-code"));
        reasons(fields, "busyReasons", content.busyReasons());
        reasons(fields, "breakReasons", content.breakReasons());
        return fields.errors();
    }

    private static void reasons(Fields fields, String field, List<String> reasons) {
        fields.size(field, reasons, 1, REASONS);
        for (int i = 0; i < reasons.size(); i++) {
            fields.text(field + "[" + i + "]", reasons.get(i), 1, REASONS);
        }
        fields.that(new HashSet<>(reasons).size() == reasons.size(), field, "twice", Words.say("field.reason-twice"));
    }

    private static void between(Fields fields, String field, int value, int least, int most) {
        fields.that(
                value >= least && value <= most,
                field,
                "range",
                Words.say("field.range", String.valueOf(least), String.valueOf(most)));
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR, Role.SHIFT_LEADER);
    }
}
