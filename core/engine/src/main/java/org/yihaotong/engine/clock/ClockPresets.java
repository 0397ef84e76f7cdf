package org.yihaotong.engine.clock;

import static org.yihaotong.api.ticket.ClockKind.ACKNOWLEDGE;
import static org.yihaotong.api.ticket.ClockKind.ARBITRATION;
import static org.yihaotong.api.ticket.ClockKind.CALLBACK;
import static org.yihaotong.api.ticket.ClockKind.DISPATCH;
import static org.yihaotong.api.ticket.ClockKind.FIRST_CONTACT;
import static org.yihaotong.api.ticket.ClockKind.HANDLE;
import static org.yihaotong.api.ticket.ClockKind.RETURN;
import static org.yihaotong.api.ticket.ClockKind.REVIEW;
import static org.yihaotong.api.ticket.ClockKind.SUPERVISION;
import static org.yihaotong.api.ticket.TimeLimit.days;
import static org.yihaotong.api.ticket.TimeLimit.minutes;
import static org.yihaotong.api.ticket.TimeLimit.workingMinutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.words.Words;

/** Limits that cities have published, completed by our own choice where they say nothing; every line names its source. */
final class ClockPresets {

    private static final int YELLOW = 75;
    private static final int RED = 90;

    private final List<ClockRule> rules = new ArrayList<>();

    private ClockPresets() {}

    /** 吕梁 2024: half a working day to dispatch, one to return, three for questions, five for the rest. */
    static ClockRules luliang() {
        return new ClockPresets()
                .any(DISPATCH, workingMinutes(225), "half-day")
                .any(ACKNOWLEDGE, days(1), "luliang")
                .any(FIRST_CONTACT, days(1), "house")
                .any(HANDLE, days(5), "luliang")
                .only(AppealType.CONSULTATION, HANDLE, days(3), "luliang")
                .any(RETURN, days(1), "luliang")
                .centre()
                .emergencies()
                .promises()
                .done();
    }

    /** 山东: five working days for everything, two to return. */
    static ClockRules shandong() {
        return new ClockPresets()
                .any(DISPATCH, workingMinutes(225), "house")
                .any(ACKNOWLEDGE, days(1), "house")
                .any(FIRST_CONTACT, days(1), "house")
                .any(HANDLE, days(5), "shandong")
                .any(RETURN, days(2), "shandong")
                .centre()
                .emergencies()
                .promises()
                .done();
    }

    /** 上海: first contact within one working day, three for questions, five for the rest, fifteen for hard cases. */
    static ClockRules shanghai() {
        return new ClockPresets()
                .any(DISPATCH, workingMinutes(225), "house")
                .any(ACKNOWLEDGE, days(1), "house")
                .any(FIRST_CONTACT, days(1), "shanghai")
                .any(HANDLE, days(5), "shanghai")
                .only(AppealType.CONSULTATION, HANDLE, days(3), "shanghai")
                .matter(HANDLE, "疑难", days(15), "hard")
                .any(RETURN, days(1), "house")
                .centre()
                .emergencies()
                .promises()
                .done();
    }

    private ClockPresets centre() {
        return any(REVIEW, days(1), "house")
                .any(ARBITRATION, days(1), "house")
                .any(CALLBACK, days(3), "house")
                .any(SUPERVISION, days(3), "house");
    }

    private ClockPresets emergencies() {
        for (Urgency urgency : List.of(Urgency.URGENT, Urgency.CRITICAL)) {
            add(DISPATCH, urgency, minutes(30), "house");
            add(ACKNOWLEDGE, urgency, minutes(30), "weifang");
            add(FIRST_CONTACT, urgency, minutes(120), "weifang");
            add(HANDLE, urgency, minutes(1440), "weifang");
            add(RETURN, urgency, minutes(60), "house");
            add(REVIEW, urgency, minutes(120), "house");
        }
        return this;
    }

    /** What water, gas and heat companies promise: somebody is on site. */
    private ClockPresets promises() {
        return matter(FIRST_CONTACT, "燃气/泄漏", minutes(60), "promise")
                .matter(FIRST_CONTACT, "供热/泄漏", minutes(30), "promise")
                .matter(FIRST_CONTACT, "供水/爆管", minutes(60), "promise")
                .matter(FIRST_CONTACT, "供水/爆管/城郊", minutes(90), "promise");
    }

    private ClockPresets any(ClockKind kind, TimeLimit limit, String source) {
        return add(kind, Optional.empty(), Optional.empty(), "", limit, source);
    }

    private ClockPresets only(AppealType type, ClockKind kind, TimeLimit limit, String source) {
        return add(kind, Optional.of(type), Optional.empty(), "", limit, source);
    }

    private void add(ClockKind kind, Urgency urgency, TimeLimit limit, String source) {
        add(kind, Optional.empty(), Optional.of(urgency), "", limit, source);
    }

    private ClockPresets matter(ClockKind kind, String matter, TimeLimit limit, String source) {
        return add(kind, Optional.empty(), Optional.empty(), matter, limit, source);
    }

    private ClockPresets add(
            ClockKind kind,
            Optional<AppealType> type,
            Optional<Urgency> urgency,
            String matter,
            TimeLimit limit,
            String source) {
        rules.add(new ClockRule(kind, type, urgency, matter, "", limit, Words.say("clock.source." + source)));
        return this;
    }

    private ClockRules done() {
        return new ClockRules(rules, YELLOW, RED);
    }
}
