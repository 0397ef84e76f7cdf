package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.QueueCounts;

/** An appeal travels from acceptance to archive through the interface that the page uses. */
public class TicketJourneyIT {

    private static final String UNIT = "transport12328";

    private static final CitySwitch ASTERISK = new CitySwitch();

    private static Centre centre;
    private static Shift shift;
    private static Clerk unit;

    @BeforeClass
    public static void open() {
        Centre fresh = Centre.unpacked("journey")
                .with("OPEN311_KEY", Open311App.KEY)
                .with("CTI_PUSH_TOKEN", PushingSwitch.TOKEN);
        centre = ASTERISK.knownTo(fresh).start();
        shift = new Shift(centre);
        unit = shift.of(UNIT);
    }

    @AfterClass
    public static void close() {
        centre.close();
        ASTERISK.close();
    }

    @Test
    public void anAppealIsAcceptedHandledAnsweredCalledBackAndArchived() {
        String number = shift.dispatched("超市短斤少两", UNIT);

        unit.perform(number, "Acknowledge", Map.of("referral", 1));
        unit.perform(number, "Reply", reply("已责令商家整改并退款"));
        JsonNode archived = shift.finish(number);

        assertEquals("ARCHIVED", archived.path("state").asText());
        assertEquals(
                List.of(
                        "ACCEPTED",
                        "DISPATCHED",
                        "ACKNOWLEDGED",
                        "REPLIED",
                        "REPLY_ACCEPTED",
                        "CALLED_BACK",
                        "CLOSED",
                        "ARCHIVED"),
                events(number));
    }

    @Test
    public void aRequestByOpen311IsHandledLikeAnyOtherAndItsAppSeesTheAnswer() {
        Open311App app = new Open311App(centre);
        Patience.until(JsonNode::isObject, () -> app.get("services.json"));

        String number = app.post(
                        "requests.json",
                        Map.of(
                                "service_code", "general",
                                "address_string", "解放路与红旗街路口",
                                "phone", "13900000311",
                                "description", "候车亭的玻璃碎了"))
                .path("service_request_id")
                .asText();
        JsonNode seen = shift.agent().get("/api/tickets/" + number).good();
        shift.dispatcher().perform(number, "Dispatch", Map.of("leadUnit", UNIT, "coUnits", List.of(), "reason", "按职责"));
        unit.perform(number, "Acknowledge", Map.of("referral", 1));
        JsonNode added = app.post(
                "servicerequestupdates.json",
                Map.of(
                        "service_request_id", number,
                        "update_id", "1",
                        "status", "OPEN",
                        "updated_datetime", "2026-11-26T10:00:00+08:00",
                        "description", "又碎了一块"));
        unit.perform(number, "Reply", reply("已更换玻璃"));
        shift.finish(number);

        assertEquals(
                "OPEN311", seen.path("ticket").path("appeal").path("channel").asText());
        assertEquals("1", added.path("update_id").asText());
        JsonNode request = app.get("requests/" + number + ".json");
        assertEquals("closed", request.path("status").asText());
        assertTrue(request.path("status_notes").asText().contains("已更换玻璃"));
        assertFalse(request.toString().contains("13900000311"));
        JsonNode update = Patience.until(
                row -> row.path("service_request_id").asText().equals(number),
                () -> app.last("servicerequestupdates.json"));
        assertEquals("CLOSED", update.path("status").asText());
    }

    /** 200 is said when the database has it, so whoever is asked after that knows of it. */
    @Test
    public void aCallThatASwitchPushesIsKeptAndWhatNobodyUnderstandsIsPutAside() {
        PushingSwitch pbx = new PushingSwitch(centre);

        List<PushingSwitch.Reply> replies = List.of(
                pbx.push("newCall", "journey-1", "queue", "hotline12345"),
                pbx.push("answer", "journey-1", "answeringNumber", "8001"),
                pbx.push("answer", "journey-1", "answeringNumber", "8001"),
                pbx.push("hangup", "journey-1", "cause", "normalClearing"),
                pbx.push("cdr", "journey-1", "cause", "normalClearing", "x_talkMs", "1"));
        PushingSwitch.Reply strange = pbx.push("teleport", "journey-2");

        replies.forEach(reply -> assertEquals("{}", reply.body().toString()));
        JsonNode call =
                shift.supervisor().get("/api/phone/calls/push/journey-1").good();
        assertEquals("ANSWERED", call.path("fate").asText());
        assertEquals("ENDED", call.path("stage").asText());
        assertEquals("13900000110", call.path("caller").asText());
        assertEquals("hotline12345", call.path("queue").asText());
        assertEquals(1, call.path("legs").size());
        assertFalse("nothing was concluded", call.path("inferred").asBoolean());
        assertEquals(422, strange.status());
        assertTrue(centre.said("telephony:aside").contains("不认识的 event"));
        assertEquals("1 1 0", counted("heard:push"));
        assertEquals("the switch's record says the same", counted("heard:push"), counted("switch:push"));
    }

    /** What one side counts of today's calls to 12345: offered, answered and abandoned. */
    private static String counted(String side) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        JsonNode day = shift.supervisor()
                .post("/api/calls/reconciliations", Map.of("hotline", "centre", "day", today))
                .good();
        for (JsonNode tally : day.path("tallies")) {
            if (tally.path("side").asText().equals(side)) {
                return String.join(
                        " ",
                        tally.path("offered").asText(),
                        tally.path("answered").asText(),
                        tally.path("abandoned").asText());
            }
        }
        return day.toString();
    }

    @Test
    public void aLetterAndAShortMessageBecomeTicketsAnAnswerJoinsItsThreadAndWhatLiesAsideIsTaken() {
        try (Correspondent citizen = new Correspondent()) {
            citizen.writes("1", "投诉：路灯不亮", "建设路中段路灯三天不亮。");
            citizen.writes("1", "井盖丢失", "建设路口的井盖不见了。"); // the mail program gave both one id
            citizen.texts("槐东路积水没过脚踝，请尽快疏通");
            configured("channel.mail", citizen.mailSettings());
            configured("channel.sms", citizen.smsSettings());

            String number = Correspondent.numberIn(
                    Patience.until(subject -> !subject.isEmpty(), () -> citizen.received("已受理")));
            citizen.writes("2", "回复：【12345】已受理 工单" + number, "今晚整条路都不亮了。");
            Patience.until(kinds -> kinds.contains("SUPPLEMENTED"), () -> events(number));
            suspended(number);
            String told = Patience.until(subject -> !subject.isEmpty(), () -> citizen.received("办理告知"));
            JsonNode texted = Patience.until(JsonNode::isObject, () -> newest("SMS"));
            JsonNode taken = taken("井盖丢失");

            assertTrue(told, told.contains(number));
            assertTrue(texted.path("title").asText().startsWith("槐东路积水"));
            assertEquals("MAIL", channelOf(taken.path("ticket").asText()));
            assertEquals("WELL", standing("mail").path("state").asText());
            assertEquals(0, standing("mail").path("traffic").path("aside").asInt());
            assertEquals("WELL", standing("sms").path("state").asText());
        }
    }

    private static void configured(String channel, Map<String, List<String>> values) {
        String config = "/api/hotlines/" + channel + "/config";
        JsonNode form = Patience.until(
                body -> body.has("revision"), () -> shift.admin().get(config).body());
        Map<String, ?> draft = Map.of("revision", form.path("revision").asLong(), "values", values);
        String trial =
                shift.admin().post(config + "/trials", draft).good().path("id").asText();
        JsonNode tried = Patience.until(
                seen -> seen.path("finished").asBoolean(),
                () -> shift.admin().get(config + "/trials/" + trial).good());
        assertFalse(tried.toString(), tried.findValuesAsText("passed").contains("false"));
        shift.admin().put(config, draft).good();
    }

    private static void suspended(String number) {
        shift.dispatcher().perform(number, "Dispatch", Map.of("leadUnit", UNIT, "coUnits", List.of(), "reason", "按职责"));
        unit.perform(number, "Acknowledge", Map.of("referral", 1));
        String until = Instant.now().plus(Duration.ofDays(3)).toString();
        shift.dispatcher().perform(number, "Suspend", Map.of("reason", "等待灯杆到货", "until", until));
    }

    /** Reads what lies aside under this title and takes it, as a dispatcher may and an administrator may not. */
    private static JsonNode taken(String title) {
        String aside = "/api/channels/asides";
        JsonNode message = Patience.until(JsonNode::isObject, () -> shift.admin()
                .get(aside + "?channel=MAIL")
                .good()
                .path("items")
                .path(0));
        String one = aside + "/" + message.path("id").asText();
        Map<String, String> why = Map.of("reason", "核实市民来信");
        assertEquals(4, shift.admin().post(one + "/opening", why).status() / 100);
        assertFalse(message.toString().contains("zhang@example.org"));
        JsonNode read = shift.dispatcher().post(one + "/opening", why).good();
        assertEquals(title, read.path("title").asText());
        return shift.dispatcher().post(one + "/ticket", Map.of()).good();
    }

    /** The newest ticket that came by this channel; missing until it is there. */
    private static JsonNode newest(String channel) {
        for (JsonNode row : shift.dispatcher()
                .get("/api/tickets?order=NEWEST&limit=50")
                .good()
                .path("items")) {
            if (channelOf(row.path("number").asText()).equals(channel)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    private static String channelOf(String number) {
        return shift.dispatcher().ticket(number).path("appeal").path("channel").asText();
    }

    private static JsonNode standing(String channel) {
        for (JsonNode one : shift.admin().get("/api/channels").good()) {
            if (one.path("id").asText().equals(channel)) {
                return one;
            }
        }
        throw new AssertionError("no channel " + channel);
    }

    @Test
    public void aCallAtAnAsteriskRingsAtTheDeskIsHandedTo110AndItsUnseenEndIsConcluded() {
        Clerk agent = shift.agent();
        ASTERISK.signOn(agent);
        AmiCall call = ASTERISK.rings();
        JsonNode ringing = ASTERISK.seen(agent, "RINGING");
        call.answers("8001");
        ASTERISK.seen(agent, "TALKING");

        JsonNode command = ASTERISK.handsOver(agent, call);
        JsonNode handed = Patience.until(
                seen -> "HANDED_OVER".equals(seen.path("stage").asText()),
                () -> agent.get("/api/phone/calls/ami/" + call.id()).good());
        ASTERISK.restarts();
        JsonNode ended = Patience.until(
                seen -> "ENDED".equals(seen.path("stage").asText()),
                () -> agent.get("/api/phone/calls/ami/" + call.id()).good());

        assertEquals(CitySwitch.CITIZEN, ringing.path("caller").asText());
        assertEquals("DONE", command.path("state").asText());
        assertEquals("110", handed.path("handOvers").path(0).path("target").asText());
        assertEquals("ANSWERED", ended.path("fate").asText());
        assertTrue(ended.path("inferred").asBoolean());
        assertTrue(ASTERISK.hasTheSeat());
    }

    /** Yesterday's, so that it need not last as long as it lasted. */
    @Test
    public void theFiguresOfAMorningOf150CallsAreThoseOfTheSwitchsOwnLogThoughTheConnectionBroke() {
        Instant nine = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(23));
        ASTERISK.awaits(shift.supervisor());

        QueueCounts written = CentreCounts.written(ASTERISK.morning(nine));
        QueueCounts counted = CentreCounts.of(shift.supervisor(), nine, nine.plus(Duration.ofHours(2)), written);

        assertEquals(150, written.offered());
        assertEquals(written, counted);
    }

    @Test
    public void aUnitWithoutSystemFindsItsOrderInTheWorklist() {
        String number = shift.dispatched("广告虚假宣传", UNIT);

        JsonNode deliveries = Patience.until(
                seen -> "ACKNOWLEDGED".equals(seen.path(0).path("state").asText()),
                () -> shift.dispatcher().get("/api/tickets/" + number).good().path("deliveries"));
        JsonNode worklist = unit.get("/api/referrals?state=TO_ACKNOWLEDGE").good();

        assertEquals("ACKNOWLEDGED", deliveries.path(0).path("state").asText());
        assertTrue(worklist.path("items").findValuesAsText("number").contains(number));
    }

    @Test
    public void aReplyThatIsNotGoodEnoughGoesBack() {
        String number = shift.dispatched("夜市油烟扰民", UNIT);
        unit.perform(number, "Acknowledge", Map.of("referral", 1));
        unit.perform(number, "Reply", reply("已现场查看，油烟属正常经营。"));

        shift.dispatcher().perform(number, "ReviewReply", Map.of("accepted", false, "reason", "答非所问，请核实后重办"));
        unit.perform(number, "Acknowledge", Map.of("referral", 1));
        unit.perform(number, "Reply", reply("已约谈经营者，安装油烟净化设备"));
        JsonNode archived = shift.finish(number);

        assertEquals(2, archived.path("round").asInt());
        assertEquals("ARCHIVED", archived.path("state").asText());
    }

    @Test
    public void aUnitMayNeverCallBackOrClose() {
        String number = shift.dispatched("电梯价格公示不清", UNIT);
        long version = unit.ticket(number).path("version").asLong();

        Clerk.Answer refused = unit.perform(number, version, "Close", Map.of("note", "结案"));

        assertEquals(4, refused.status() / 100);
        assertEquals(version, shift.dispatcher().ticket(number).path("version").asLong());
    }

    @Test
    public void aConfidentialCallerIsHiddenFromTheUnit() {
        Map<String, Object> appeal = Map.of(
                "type", "COMPLAINT",
                "title", "举报无证经营",
                "content", "无证经营，请查处。",
                "confidential", true,
                "caller", Map.of("name", "张三", "phone", "13900000001"));
        String number = shift.agent()
                .accept(appeal, "confidential-1")
                .good()
                .path("ticket")
                .path("number")
                .asText();
        shift.dispatcher().perform(number, "Dispatch", Map.of("leadUnit", UNIT, "coUnits", List.of(), "reason", "按职责"));

        String seen = unit.get("/api/tickets/" + number).good().toString();

        assertFalse(seen.contains("13900000001"));
        assertFalse(seen.contains("张三"));
    }

    private static List<String> events(String number) {
        return shift.auditor().get("/api/tickets/" + number + "/events").good().findValuesAsText("kind");
    }

    private static Map<String, ?> reply(String text) {
        return Map.of("referral", 1, "result", "SOLVED", "text", text, "handler", "经办一", "contactedCaller", true);
    }
}
