package org.yihaotong.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.itests.faults.DriftingClock;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;

/** People at seats of a real centre, and the switch behind it, which speaks as an Asterisk does. */
final class SeatStory implements AutoCloseable {

    private static final String QUEUE = CallRules.PRESET.centreQueue();
    private static final String LAWYERS = "justice";
    private static final String LINE = "justice12348";
    private static final String CITIZEN = "13900000110";
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int ROUNDS = 30;

    /** Measures in the page itself when the card of a ringing call is there. */
    static final String WATCH =
            """
            () => { window.popped = new Promise(done => new MutationObserver((_, watch) => {
                if (!document.querySelector('.pop')) return
                watch.disconnect()
                done(performance.timeOrigin + performance.now())
            }).observe(document.body, { childList: true, subtree: true })) }""";

    private final Centre centre;
    private final DriftingClock watch = new DriftingClock(Clock.systemUTC());
    private Browser browser;
    private AmiSwitch house = new AmiSwitch(watch);

    /** Tells a centre that is not started yet where its switch is. */
    SeatStory(Centre centre) {
        this.centre = centre.with("AMI_HOST", "127.0.0.1")
                .with("AMI_PORT", String.valueOf(house.port()))
                .with("AMI_USER", AmiSwitch.USER)
                .with("AMI_SECRET", AmiSwitch.SECRET);
        furnish();
    }

    private void furnish() {
        for (String queue : List.of(QUEUE, LAWYERS)) {
            house.queue(queue);
        }
        for (String seat : List.of("8001", "8002", "8101")) {
            house.device(seat, 1);
        }
    }

    /** Brings who is needed besides: a second agent, a lawyer free at a remote seat, and somebody who gave up. */
    void peopled(Shift shift, Browser window) {
        browser = window;
        shift.of(LINE);
        shift.admin().colleague("agent2", "话务员二", Optional.empty(), "AGENT");
        shift.admin().colleague("leader2", "值班长二", Optional.empty(), "SHIFT_LEADER");
        shift.admin().colleague("lawyer1", "律师一", Optional.of(LINE), "REMOTE_SEAT");
        Patience.until(up -> up, () -> isUp(shift.agent()));
        gaveUp(CallbackStory.LOST);
        try (Desk lawyer = Desk.of(centre, browser, "lawyer1").go("/")) {
            seated(lawyer, "8101", LAWYERS);
            assertEquals(List.of(), lawyer.complaints());
        }
    }

    /** An hour ago a citizen waited in vain. */
    private void gaveUp(String caller) {
        watch.drift(AN_HOUR.negated());
        calls(caller).citizenHangsUp();
        watch.drift(Duration.ZERO);
    }

    private static boolean isUp(Clerk clerk) {
        JsonNode switches = clerk.get("/api/seats/switches").good();
        return switches.path(0).path("up").asBoolean();
    }

    /** An agent's page, signed on at this seat and free. */
    Desk seated(String login, String seat) {
        return seated(Desk.of(centre, browser, login).go("/intake"), seat, QUEUE);
    }

    private Desk seated(Desk desk, String seat, String queue) {
        desk.page()
                .locator(".phone")
                .getByText(Pattern.compile("签入|示闲|示忙|整理"))
                .first()
                .waitFor();
        if (desk.page().locator(".phone .state").count() == 0) {
            desk.page().locator(".phone button:visible").first().click();
            desk.fill("#seat-number", seat);
            desk.page().locator("#seat-number").press("Enter");
        }
        return free(desk, seat, queue);
    }

    /** Says by key that the seat is free, and waits until the switch knows. */
    Desk free(Desk desk, String seat) {
        return free(desk, seat, QUEUE);
    }

    private Desk free(Desk desk, String seat, String queue) {
        desk.page().locator(".phone .state").waitFor();
        desk.press("F9");
        shows(desk, "示闲");
        Patience.until(in -> in.contains("PJSIP/" + seat), () -> house.members(queue));
        return desk;
    }

    static void shows(Desk desk, String state) {
        assertThat(desk.page().locator(".phone .state")).containsText(state);
    }

    private AmiCall rings(Desk desk) {
        return rings(desk, CITIZEN);
    }

    AmiCall rings(Desk desk, String citizen) {
        AmiCall call = calls(citizen);
        assertThat(desk.page().locator(".pop .who")).containsText(citizen);
        return call;
    }

    AmiCall calls(String citizen) {
        return house.offer(citizen, "12345", QUEUE);
    }

    /** The call that a seat has just placed. */
    AmiCall placed() {
        house.awaitAsked("Originate");
        return house.placed();
    }

    /** An appeal of the citizen who is going to call. */
    static Map<String, ?> appeal(String title) {
        return Map.of(
                "type",
                "COMPLAINT",
                "title",
                title,
                "content",
                title,
                "caller",
                Map.of("name", "李四", "phone", CITIZEN));
    }

    /** From the first ring to the end of the wrap-up; the ticket's number. */
    String talked(Desk agent, Desk other, String open) {
        house.device("8002", 2);
        AmiCall call = rings(agent);
        assertThat(agent.page().locator(".pop .ticket").first()).containsText(open);
        assertEquals(
                "it rings elsewhere",
                0,
                other.page().locator(".pop, .phone .call").count());

        canBeUsed(agent, "phone-ringing");
        agent.press("F3");
        assertThat(agent.page().locator("#caller-phone")).hasValue(CITIZEN);
        call.answers("8001");
        shows(agent, "通话");
        String number = takes(agent, "咨询离婚后的探望权");

        consults(agent, call);
        agent.page().reload();
        shows(agent, "咨询");
        assertThat(agent.page().locator(".phone .call")).containsText(CITIZEN);
        canBeUsed(agent, "phone-consulting");
        talksWithBoth(agent, call);
        consults(agent, call);
        transfers(agent, call);
        call.citizenHangsUp();
        free(agent, "8001");
        return number;
    }

    /** As it stands, by everybody and in both lights. */
    static void canBeUsed(Desk desk, String name) {
        Page page = desk.page();
        Accessibility.check(page);
        desk.photograph(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("html.dark").waitFor();
        Accessibility.checkColours(page);
        desk.photograph(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static String takes(Desk agent, String title) {
        agent.choose("咨询").fill("#appeal-title", title).fill("#appeal-content", title + "，请答复。");
        agent.press("Control+Enter");
        agent.page().waitForURL("**/tickets/*");
        return agent.page().url().replaceFirst(".*/", "");
    }

    /** Asks the lawyer, who is free; the citizen waits. */
    private void consults(Desk agent, AmiCall call) {
        agent.press("F6");
        Locator lawyers = agent.page()
                .locator(".el-popover:visible .seat")
                .filter(new Locator.FilterOptions().setHasText("1 人可接"));
        lawyers.getByText("咨询").click();
        shows(agent, "咨询");
        call.thirdAnswers();
    }

    /** Takes in whom it consults, who leaves after a while; citizen and seat talk on. */
    private static void talksWithBoth(Desk agent, AmiCall call) {
        agent.page().locator(".phone").getByText("三方").click();
        shows(agent, "三方");
        call.thirdHangsUp();
        shows(agent, "通话");
    }

    private void transfers(Desk agent, AmiCall call) {
        agent.press("F8");
        shows(agent, "整理");
        assertThat(agent.page().locator(".phone .state .timer")).hasText(Pattern.compile("\\d+:\\d\\d"));
        assertThat(agent.page().locator(".pop")).hasCount(0);
        assertTrue(call.seatCarries().containsKey("__HOTLINE_CASE"));
    }

    /** The switch dies in the middle of a call and comes back without it; the ticket's number. */
    String talkedThroughAStop(Desk agent) throws IOException {
        AmiCall call = rings(agent);
        call.answers("8001");
        shows(agent, "通话");
        agent.press("F3");
        assertThat(agent.page().locator("#caller-phone")).hasValue(CITIZEN);
        int port = house.port();
        house.close();
        assertThat(agent.page().locator(".phone .hand")).hasText("手工受理");
        String number = takes(agent, "询问法律援助条件");

        house = new AmiSwitch(watch, port);
        furnish();
        assertThat(agent.page().locator(".phone .hand")).hasCount(0);
        assertThat(agent.page().locator(".phone .call")).hasCount(0);
        return number;
    }

    /** Prints how long after the switch told of a call its card was on the screen. */
    void measured(Desk agent) {
        Page page = agent.page();
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            page.evaluate(WATCH);
            double told = System.currentTimeMillis();
            AmiCall call = calls(CITIZEN);
            millis[round] = ((Number) page.evaluate("window.popped")).doubleValue() - told;
            call.citizenHangsUp();
            assertThat(page.locator(".pop")).hasCount(0);
        }
        double[] sorted = DoubleStream.of(millis).sorted().toArray();
        System.out.printf(
                "A call told at the switch, its card seen after %.0f ms (p50), %.0f ms (p99), %d rounds%n",
                sorted[ROUNDS / 2], sorted[ROUNDS - 1], ROUNDS);
    }

    @Override
    public void close() {
        try {
            house.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
