package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of one shift (一个班): made by the administrator of a fresh centre, signed in, ready to work. */
final class Shift {

    private final Centre centre;
    private final Clerk admin;
    private final Clerk agent;
    private final Clerk dispatcher;
    private final Clerk callback;
    private final Clerk auditor;
    private final Clerk supervisor;
    private boolean complete;

    /** Signs the first administrator in by the one-time password that the centre left for its operator. */
    Shift(Centre centre) {
        this.centre = centre;
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
        return admin.colleague(unit + ".clerk", "经办一", Optional.of(unit), "UNIT_CLERK");
    }

    /** Takes an appeal and sends it to this unit; answers the ticket's number. */
    String dispatched(String title, String unit) {
        awaitAdapters();
        String number = agent.accept(title, "").path("number").asText();
        dispatcher.perform(number, "Dispatch", Map.of("leadUnit", unit, "coUnits", List.of(), "reason", "按职责"));
        return number;
    }

    /** The jars of a fresh centre's folder come one by one; before a line was there once, its unit is unknown. */
    private void awaitAdapters() {
        if (!complete) {
            Patience.until(known -> known >= jars(), this::lines);
            complete = true;
        }
    }

    private int lines() {
        return dispatcher.get("/api/hotlines").good().size();
    }

    private int jars() {
        String[] names = centre.file("adapters").toFile().list((folder, name) -> name.endsWith(".jar"));
        return names == null ? 0 : names.length;
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
