package org.yihaotong.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.yihaotong.testkit.telephony.AmiCall;

/** Whoever gave up is called back, and whoever torments the agents is not put through any more, both at the page. */
final class CallbackStory {

    /** Who waited in vain an hour ago. */
    static final String LOST = "13900000220";

    private static final String TORMENTOR = "13900000330";

    private final SeatStory seats;
    private final Clerk watcher;

    CallbackStory(SeatStory seats, Clerk watcher) {
        this.seats = seats;
        this.watcher = watcher;
    }

    /** One key dials, one says that the citizen was reached, one saves. */
    void calledBack(Desk agent) {
        Patience.until(tasks -> tasks > 0, () -> count("missed?state=OPEN"));
        agent.go("/missed");
        Locator number = agent.page().locator(".pane .number");
        assertThat(number).hasText(LOST);
        assertThat(agent.page().locator(".pane kbd").first()).hasText("p");
        SeatStory.canBeUsed(agent, "missed");

        agent.press("p");
        AmiCall call = seats.placed();
        call.seatAnswers();
        call.thirdAnswers();
        SeatStory.shows(agent, "外呼");
        assertThat(agent.page().locator(".phone .call")).containsText(LOST);
        call.citizenHangsUp();
        assertThat(agent.page().locator(".phone .call")).hasCount(0);

        agent.press("y").press("Control+Enter").sees("没有待回拨的来电");
        assertEquals(1, count("missed?state=REACHED"));
    }

    /** The agent proposes while the call is there and cannot agree; another can, and the next call is not taken. */
    void refused(Desk agent, Desk leader) {
        AmiCall call = seats.rings(seats.free(agent, "8001"), TORMENTOR);
        call.answers("8001");
        SeatStory.shows(agent, "通话");
        agent.page().locator(".pop").getByText("列为骚扰号码").click();
        agent.fill("#nuisance-reason", "连续三天辱骂话务员，已经劝告").submit();
        call.citizenHangsUp();
        agent.go("/nuisance").sees("您提出的，须由他人复核");
        SeatStory.canBeUsed(agent, "nuisance");

        leader.go("/nuisance").sees(TORMENTOR);
        leader.press("j").press("y");
        Locator sure = leader.page().locator(".el-message-box");
        assertThat(sure).containsText(TORMENTOR);
        sure.getByText("同意", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(leader.page().locator("tbody tr").first()).containsText("生效");
        assertEquals(1, count("nuisance?state=IN_FORCE"));
        assertEquals("BLOCKED", Patience.until("BLOCKED"::equals, this::callsAgain));
    }

    /** What becomes of the next call; the door hears of an agreement within seconds. */
    private String callsAgain() {
        AmiCall call = seats.calls(TORMENTOR);
        JsonNode seen = Patience.until(
                c -> c.has("queuedAt") || c.path("stage").asText().equals("ENDED"),
                () -> watcher.get("/api/phone/calls/ami/" + call.id()).body());
        if (!seen.path("stage").asText().equals("ENDED")) {
            call.citizenHangsUp();
        }
        return seen.path("fate").asText();
    }

    private int count(String list) {
        JsonNode page = watcher.get("/api/phone/" + list).good();
        return page.path("items").size();
    }
}
