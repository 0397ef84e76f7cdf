package org.yihaotong.telephony.ami;

import java.time.Instant;

/** One party's connection, as long as it lasts (通道). */
final class Leg {

    final String id;
    final String name;
    final Ongoing call;
    final Endpoint endpoint;
    /** Since when one knows of it, by the centre's own clock. */
    final Instant known;

    private String bridge = "";
    private String dialStatus = "";
    private String target = "";
    private boolean rang;
    private boolean up;
    private boolean talked;
    private boolean held;
    private boolean handedOver;
    private boolean joined;

    Leg(String id, String name, Ongoing call, Instant known) {
        this.id = id;
        this.name = name;
        this.call = call;
        this.endpoint = Endpoint.of(name);
        this.known = known;
    }

    /** The citizen's of a call that came in, the seat's of one that goes out. */
    boolean isRoot() {
        return id.equals(call.id);
    }

    String seat() {
        return endpoint.seat();
    }

    boolean isSeat() {
        return !seat().isEmpty();
    }

    /** A third party outside the seats. */
    boolean isOutside() {
        return !isRoot() && !isSeat() && !endpoint.isLocal();
    }

    /** Plumbing that this provider laid itself for a third party. */
    boolean isOwn() {
        return endpoint.isLocal() && id.contains(Book.OWN);
    }

    String bridge() {
        return bridge;
    }

    void enters(String id) {
        bridge = id;
    }

    void leaves(String id) {
        bridge = bridge.equals(id) ? "" : bridge;
    }

    boolean isUp() {
        return up;
    }

    void goesUp() {
        up = true;
    }

    /** Whether it rings now and did not before. */
    boolean beginsToRing() {
        boolean before = rang || up;
        rang = true;
        return !before;
    }

    /** Whether it is the first time that it talks with the citizen. */
    boolean beginsToTalk() {
        boolean before = talked;
        talked = true;
        up = true;
        return !before;
    }

    boolean isTalking() {
        return talked;
    }

    boolean holds() {
        boolean before = held;
        held = true;
        return !before;
    }

    boolean resumes() {
        boolean before = held;
        held = false;
        return before;
    }

    String dialStatus() {
        return dialStatus;
    }

    void dialEnded(String status) {
        dialStatus = status;
        up |= status.equals("ANSWER");
    }

    /** The number that was dialled to reach it; empty if nobody knows. */
    String target() {
        return target;
    }

    void reaches(String number) {
        target = target.isEmpty() ? number : target;
    }

    /** Whether it is the third party of a conference. */
    boolean hasJoined() {
        return joined;
    }

    void joins() {
        joined = true;
    }

    /** Whether it was in a conference until now. */
    boolean parts() {
        boolean before = joined;
        joined = false;
        return before;
    }

    boolean hasHandedOver() {
        return handedOver;
    }

    void handsOver() {
        handedOver = true;
    }
}
