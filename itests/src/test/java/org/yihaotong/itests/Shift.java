package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of one shift (一个班): made by the administrator of a fresh centre, signed in, ready to work. */
final class Shift {

    private final Clerk admin;
    private final Clerk agent;
    private final Clerk dispatcher;
    private final Clerk callback;
    private final Clerk auditor;
    private final Clerk supervisor;
    private final Set<String> known = new HashSet<>();

    /** Signs the first administrator in by the one-time password that the centre left for its operator. */
    Shift(Centre centre) {
        List<String> first = lines(centre);
        admin = Clerk.signedIn(centre, first.get(0), first.get(1));
        agent = admin.colleague("agent1", "话务员一", Optional.empty(), "AGENT");
        dispatcher = admin.colleague("dispatcher1", "派单员一", Optional.empty(), "DISPATCHER");
        callback = admin.colleague("callback1", "回访员一", Optional.empty(), "CALLBACK_CLERK");
        auditor = admin.colleague("auditor1", "审计员一", Optional.empty(), "AUDITOR");
        supervisor = admin.colleague("supervisor1", "督办员一", Optional.empty(), "SUPERVISOR");
    }

    Clerk admin() {
        return admin;
    }

    Clerk agent() {
        return agent;
    }

    Clerk dispatcher() {
        return dispatcher;
    }

    Clerk callback() {
        return callback;
    }

    Clerk auditor() {
        return auditor;
    }

    Clerk supervisor() {
        return supervisor;
    }

    /** A clerk of this unit, made on the spot. */
    Clerk of(String unit) {
        await(unit);
        return admin.colleague(unit + ".clerk", "经办一", Optional.of(unit), "UNIT_CLERK");
    }

    /** Takes an appeal and sends it to this unit; answers the ticket's number. */
    String dispatched(String title, String unit) {
        await(unit);
        String number = agent.accept(title, "").path("number").asText();
        dispatcher.perform(number, "Dispatch", Map.of("leadUnit", unit, "coUnits", List.of(), "reason", "按职责"));
        return number;
    }

    /** A fresh centre takes its jars one by one; before a line was there once, its unit is unknown. */
    private void await(String unit) {
        if (!known.contains(unit)) {
            Patience.until(ids -> ids.contains(unit), this::units);
            known.add(unit);
        }
    }

    private List<String> units() {
        return admin.get("/api/units").good().findValuesAsText("id");
    }

    /** Reviews, calls back, closes and archives a ticket that its units have answered. */
    JsonNode finish(String number) {
        dispatcher.perform(number, "ReviewReply", Map.of("accepted", true, "reason", ""));
        callback.perform(
                number,
                "CallBack",
                Map.of(
                        "contacted", true,
                        "resolved", true,
                        "result", "SATISFIED",
                        "attitude", "VERY_SATISFIED",
                        "speed", "SATISFIED",
                        "note", ""));
        callback.perform(number, "Close", Map.of("note", "已解决"));
        return callback.perform(number, "Archive", Map.of());
    }

    private static List<String> lines(Centre centre) {
        try {
            return Files.readAllLines(centre.file("data/first-login.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
