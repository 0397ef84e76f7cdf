package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.QueueFloor;

/** The city's Asterisk, and an agent with telephone 8001. */
final class CitySwitch implements AutoCloseable {

    static final String CITIZEN = "13900000777";

    private static final String QUEUE = "hotline12345";
    private static final String SEAT = "8001";

    private static final int CALLERS = 150;

    private final BorrowedClock clock = new BorrowedClock();
    private final AmiSwitch asterisk = new AmiSwitch(clock);

    CitySwitch() {
        asterisk.queue(QUEUE);
        asterisk.device(SEAT, 1);
    }

    /** A centre that is told where it is. */
    Centre knownTo(Centre centre) {
        return centre.with("AMI_HOST", "127.0.0.1")
                .with("AMI_PORT", Integer.toString(asterisk.port()))
                .with("AMI_USER", AmiSwitch.USER)
                .with("AMI_SECRET", AmiSwitch.SECRET);
    }

    /** The agent signs on, as soon as centre and switch are one. */
    void signOn(Clerk agent) {
        awaits(agent);
        agent.post("/api/seats/mine", Map.of("seat", SEAT)).good();
        agent.put("/api/seats/mine/state", Map.of("state", "IDLE", "reason", ""))
                .good();
        Patience.until(List.of("PJSIP/" + SEAT)::equals, () -> asterisk.members(QUEUE));
    }

    /** Waits until the centre has it. */
    void awaits(Clerk clerk) {
        Patience.until(CitySwitch::isUp, () -> clerk.get("/api/seats/switches").good());
    }

    private static boolean isUp(JsonNode switches) {
        for (JsonNode one : switches) {
            if (one.path("id").asText().equals("ami")) {
                return one.path("up").asBoolean();
            }
        }
        return false;
    }

    /** Whether the switch knows the agent's seat, as soon as it does; whether it takes calls is another matter. */
    boolean hasTheSeat() {
        return !Patience.until(members -> !members.isEmpty(), () -> asterisk.members(QUEUE))
                .isEmpty();
    }

    AmiCall rings() {
        return asterisk.offer(CITIZEN, "12345", QUEUE);
    }

    /** What the agent sees of the only call, once it is in this stage. */
    JsonNode seen(Clerk agent, String stage) {
        return Patience.until(
                        seen -> stage.equals(seen.path(0).path("stage").asText()),
                        () -> agent.get("/api/phone/mine").good())
                .path(0);
    }

    /** Hands the citizen to 110, which answers, and tells how the command ended. */
    JsonNode handsOver(Clerk agent, AmiCall call) {
        Map<String, String> wish =
                Map.of("id", "c-110", "verb", "CONFERENCE_AND_LEAVE", "call", "ami/" + call.id(), "target", "110");
        agent.post("/api/phone/commands", wish).good();
        asterisk.awaitAsked("Originate");
        call.thirdAnswers();
        return Patience.until(
                seen -> !"SENT".equals(seen.path("state").asText()),
                () -> agent.get("/api/phone/commands/c-110").good());
    }

    /**
     * A morning of 150 calls to a queue of twelve seats, that is over; in the middle of it the connection breaks.
     *
     * @return what the switch itself wrote down
     */
    List<String> morning(Instant from) {
        List<String> before = asterisk.queueLog().lines();
        QueueFloor floor =
                new QueueFloor(asterisk, "morning", QueueFloor.seats(9_010, 12), QueueFloor.Habits.USUAL, 12_345);
        Instant middle = from.plusSeconds(900);
        try {
            clock.show(from);
            floor.open(from, CALLERS, Instant.MAX, next -> {
                if (clock.instant().isBefore(middle) && !next.isBefore(middle)) {
                    breaksOff();
                }
                clock.show(next);
            });
        } finally {
            clock.giveBack();
        }
        List<String> all = asterisk.queueLog().lines();
        return all.subList(before.size(), all.size());
    }

    /** And the centre comes back and sees what goes on. */
    private void breaksOff() {
        long looks = looks();
        asterisk.breakOff();
        Patience.until(now -> now > looks, this::looks);
    }

    private long looks() {
        return asterisk.asked().stream().filter("CoreShowChannels"::equals).count();
    }

    /** The switch is gone for a moment, with all it did not write down. */
    void restarts() {
        asterisk.restart();
    }

    @Override
    public void close() {
        try {
            asterisk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
