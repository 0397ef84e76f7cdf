package org.yihaotong.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

/** A made-up work order for a test, plain unless the test asks for something special; persons are invented. */
public final class OrderDraft {

    /** The caller of every order that is not confidential and names nobody else. */
    public static final Caller CALLER = new Caller("张某", "13900000001");

    private final String orderNo;
    private final Instant now;
    private int version = 1;
    private AppealType type = AppealType.HELP;
    private Urgency urgency = Urgency.URGENT;
    private String title = "小区停水";
    private String content = "来电人反映幸福里小区3号楼自6时起停水。";
    private Map<String, String> fields = Map.of();
    private Caller caller = CALLER;
    private boolean confidential;
    private Place place = new Place("140802", "幸福里小区3号楼", Optional.empty(), Optional.empty());
    private Instant due;

    /** An order that was accepted an hour before this moment and is due in three days. */
    public OrderDraft(String orderNo, Instant now) {
        this.orderNo = orderNo;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.due = this.now.plus(Duration.ofDays(3));
    }

    public OrderDraft version(int next) {
        version = next;
        return this;
    }

    public OrderDraft type(AppealType other, Urgency howUrgent) {
        type = other;
        urgency = howUrgent;
        return this;
    }

    public OrderDraft saying(String newTitle, String newContent) {
        title = newTitle;
        content = newContent;
        return this;
    }

    public OrderDraft field(String name, String value) {
        fields = Map.of(name, value);
        return this;
    }

    public OrderDraft caller(String name, String phone) {
        caller = new Caller(name, phone);
        return this;
    }

    public OrderDraft confidential() {
        confidential = true;
        return this;
    }

    public OrderDraft at(String area, String address) {
        place = new Place(area, address, Optional.empty(), Optional.empty());
        return this;
    }

    public OrderDraft due(Instant newDue) {
        due = newDue;
        return this;
    }

    /** The order as an adapter gets it. */
    public WorkOrder order() {
        return new WorkOrder(
                orderNo,
                version,
                orderNo.replaceFirst("-\\d+(R\\d+)?$", ""),
                1,
                true,
                type,
                urgency,
                title,
                content,
                "供水",
                fields,
                confidential ? Optional.empty() : Optional.of(caller),
                confidential,
                place,
                now.minus(Duration.ofHours(1)),
                now,
                due);
    }
}
