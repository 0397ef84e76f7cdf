package org.yihaotong.telephony.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.telephony.push.Stage.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.CallEnded;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.kit.link.JsonObject;

/** Pushes are lost, come twice and in any order; what a call is does not change. */
public class DisorderTest {

    private static final int CALLS = 120;

    private final Stage stage = new Stage();

    @After
    public void close() {
        stage.close();
    }

    private static JsonObject timed(String event, int call, int second, String... more) {
        Instant at = Stage.NOW.minusSeconds(600 - second);
        return push(event, "c" + call, more).with("x_time", at.toString());
    }

    /** All that is pushed of one call in turn; every third is not answered. */
    private static List<JsonObject> story(int call) {
        List<JsonObject> story = new ArrayList<>();
        story.add(timed("newCall", call, 1, "queue", "centre", "user", "8001"));
        if (call % 3 == 0) {
            story.add(timed("hangup", call, 20, "cause", "cancel"));
            return story;
        }
        story.add(timed("answer", call, 9, "user", "8001"));
        story.add(timed("held", call, 15, "user", "8001", "x_seq", "1"));
        story.add(timed("resumed", call, 18, "user", "8001", "x_seq", "2"));
        story.add(timed("held", call, 19, "user", "8001", "x_seq", "3"));
        story.add(timed("hangup", call, 30, "cause", "normalClearing"));
        return story;
    }

    private void send(JsonObject push) {
        assertEquals(200, stage.json(push).status());
    }

    private static Set<String> keys(PaperCentre centre) {
        return centre.events().stream()
                .filter(OfCall.class::isInstance)
                .filter(event -> !event.stamp().inferred())
                .map(event -> event.stamp().id())
                .collect(toSet());
    }

    @Test
    public void orderAndRepeatsDoNotMatter() {
        List<JsonObject> all = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            all.addAll(story(call));
        }
        try (Stage orderly = new Stage()) {
            all.forEach(push -> assertEquals(200, orderly.json(push).status()));
            List<JsonObject> twice = new ArrayList<>(all);
            twice.addAll(all);
            Collections.shuffle(twice, new Random(12345));
            twice.forEach(this::send);

            assertEquals(keys(orderly.centre), keys(stage.centre));
            assertTrue(orderly.centre.events().stream().noneMatch(e -> e.stamp().inferred()));
        }
    }

    @Test
    public void everyCallOfWhichAnythingWasHeardBeginsAndEndsOnce() {
        Random random = new Random(54);
        Set<String> heard = new TreeSet<>();
        Map<String, Integer> ends = new HashMap<>();
        for (int call = 0; call < CALLS; call++) {
            List<JsonObject> story = new ArrayList<>(story(call));
            Collections.shuffle(story, random);
            for (JsonObject push : story) {
                for (int times = random.nextInt(3); times > 0; times--) {
                    send(push);
                    if (!Set.of("held", "resumed").contains(push.text("event").orElseThrow())) {
                        heard.add("c" + call);
                    }
                    if (push.text("event").filter("hangup"::equals).isPresent()) {
                        ends.put("c" + call, 1);
                    }
                }
            }
        }

        Map<String, List<Offered>> offered =
                stage.centre.all(Offered.class).stream().collect(groupingBy(Offered::call));
        assertEquals(heard, offered.keySet());
        offered.values().forEach(DisorderTest::beginsOnce);
        assertEquals(
                ends.keySet(),
                stage.centre.all(CallEnded.class).stream().map(CallEnded::call).collect(toSet()));
        assertEquals("each once", ends.size(), stage.centre.all(CallEnded.class).size());
    }

    /** As it was seen, as it was concluded, or both; both say who called. */
    private static void beginsOnce(List<Offered> begun) {
        assertTrue(begun.stream().filter(o -> !o.stamp().inferred()).count() <= 1);
        assertTrue(begun.stream().filter(o -> o.stamp().inferred()).count() <= 1);
        assertTrue(begun.stream().allMatch(o -> o.caller().equals("13800138000")));
    }

    @Test
    public void theEndMayBeHeardOfFirst() {
        send(timed("hangup", 1, 30));
        send(timed("answer", 1, 9, "user", "8001"));
        send(timed("newCall", 1, 1));

        List<Instant> seen = stage.centre.events().stream()
                .filter(OfCall.class::isInstance)
                .map(CallEvent::stamp)
                .filter(stamp -> !stamp.inferred())
                .map(stamp -> stamp.at())
                .sorted()
                .toList();
        assertEquals(Stage.NOW.minusSeconds(599), seen.get(0));
        assertEquals(
                Stage.NOW.minusSeconds(591),
                stage.centre.one(Answered.class).stamp().at());
        assertEquals(
                Stage.NOW.minusSeconds(570),
                stage.centre.one(CallEnded.class).stamp().at());
    }

    @Test
    public void aBeginningThatWasLostIsConcludedFromTheAnswer() {
        send(timed("answer", 1, 9, "user", "8001", "x_waitMs", "4000", "x_hotline", "tax12366"));

        Offered offered = stage.centre.one(Offered.class);
        assertTrue(offered.stamp().inferred());
        assertEquals(Stage.NOW.minusSeconds(595), offered.stamp().at());
        assertEquals("tax12366", offered.hotline().orElseThrow());
    }

    @Test
    public void aCallIsTakenTwiceByTheSameSeatIfTheSwitchNumbersIt() {
        send(push("answer", "c1", "user", "8001", "x_seq", "3"));
        send(push("answer", "c1", "user", "8001", "x_seq", "3"));
        send(push("answer", "c1", "user", "8001", "x_seq", "9"));

        assertEquals(2, stage.centre.all(Answered.class).size());
    }
}
