package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;

public class ResourcesTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser agent = CENTRE.signedInAs("agent1");

    @Test
    public void aTicketComesWithItsActionsDeliveriesAndVersion() {
        HttpResponse<String> answer = agent.get("/api/tickets/" + PaperTickets.NUMBER);

        JsonNode view = Browser.json(answer);
        assertEquals("\"7\"", answer.headers().firstValue("ETag").orElse(""));
        assertEquals(PaperTickets.NUMBER, view.get("ticket").get("number").asText());
        assertEquals("Dispatch", view.get("actions").get(0).get("verb").asText());
        assertEquals("QUEUED", view.get("deliveries").get(0).get("state").asText());
        assertEquals("2026-11-22T07:04:00Z", view.get("now").asText());
        assertFalse("what is empty is absent", view.get("ticket").has("clock"));
    }

    @Test
    public void filtersReachTheDesk() {
        agent.get("/api/tickets?state=HANDLING&state=REDO&type=HELP&urgency=URGENT&unit=water&text=%E5%81%9C%E6%B0%B4"
                + "&mine=true&order=TIME_LEFT&limit=20");

        TicketQuery query = last();
        assertEquals(Set.of(TicketState.HANDLING, TicketState.REDO), query.states());
        assertEquals(Optional.of("停水"), query.text());
        assertEquals(Optional.of("water"), query.unit());
        assertTrue(query.mine());
        assertEquals(TicketQuery.Order.TIME_LEFT, query.order());
        assertEquals(20, query.limit());
        agent.get("/api/tickets");
        assertEquals(TicketQuery.all(), last());
    }

    @Test
    public void aUnitsWorklistIsItsOwn() {
        CENTRE.signedInAs("unit-water").get("/api/referrals?state=TO_ACKNOWLEDGE&state=HANDLING");

        assertEquals(Optional.of("water"), last().unit());
        assertEquals(Set.of(ReferralState.TO_ACKNOWLEDGE, ReferralState.HANDLING), last().referralStates());
        assertEquals(TicketQuery.Order.TIME_LEFT, last().order());
    }

    @Test
    public void theSmallQuestionsAreAnswered() {
        String ticket = "/api/tickets/" + PaperTickets.NUMBER;

        assertEquals(
                12,
                Browser.json(agent.get("/api/tickets/counts"))
                        .get("TO_DISPATCH")
                        .asInt());
        assertEquals(
                "ACCEPTED",
                Browser.json(agent.get(ticket + "/events")).get(0).get("kind").asText());
        assertEquals(
                3,
                Browser.json(agent.get(ticket + "/verification")).get("events").asInt());
        assertFalse(Browser.json(agent.get(ticket + "/verification")).has("whole"));
        assertEquals(
                "water",
                Browser.json(agent.get("/api/catalogue"))
                        .get("entries")
                        .get(0)
                        .get("leadUnit")
                        .asText());
        assertEquals(
                "d1",
                Browser.json(agent.get("/api/deliveries"))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText());
        assertEquals(
                "d9",
                Browser.json(agent.post("/api/deliveries/d9/retry")).get("id").asText());
        assertEquals(
                "ONLINE",
                Browser.json(agent.get("/api/hotlines/water")).get("status").asText());
        assertTrue(Browser.json(agent.post("/api/hotlines/water/test"))
                .get(0)
                .get("passed")
                .asBoolean());
        assertEquals(
                "water", Browser.json(agent.get("/api/units")).get(0).get("id").asText());
    }

    @Test
    public void aCallerIsShownForAReason() {
        String path = "/api/tickets/" + PaperTickets.NUMBER + "/unmask";

        HttpResponse<String> answer = agent.post(path, "{\"reason\":\"核实地址\"}");

        assertEquals(
                "13900000001", Browser.json(answer).get("caller").get("phone").asText());
        assertFalse(Browser.json(answer).has("requester"));
        assertEquals(400, agent.post(path, "{\"reason\":\"\"}").statusCode());
        assertEquals(400, agent.post(path, "{}").statusCode());
    }

    @Test
    public void linesArePausedAndResumedAndGuidanceIsCounted() {
        assertEquals(
                204,
                agent.put("/api/hotlines/water/pause", "{\"reason\":\"检修\"}").statusCode());
        assertEquals(204, agent.delete("/api/hotlines/water/pause").statusCode());
        assertEquals(204, agent.post("/api/hotlines/court/guidance").statusCode());

        assertEquals(List.of("pause water 检修", "resume water", "guided court"), CENTRE.lines.done);
    }

    @Test
    public void peopleAndUnitsAreChangedByVersion() {
        Browser admin = CENTRE.signedInAs("admin1");
        String person = "{\"login\":\"agent1\",\"name\":\"话务员一\",\"roles\":[\"AGENT\"],\"active\":true}";
        String unit = "{\"id\":\"water\",\"name\":\"自来水\",\"active\":true}";

        assertEquals(428, admin.put("/api/people/agent1", person).statusCode());
        assertEquals(
                412,
                admin.with("If-Match", "\"2\"")
                        .put("/api/people/agent1", person)
                        .statusCode());
        assertEquals(
                400,
                admin.with("If-Match", "\"3\"")
                        .put("/api/people/agent2", person)
                        .statusCode());
        assertEquals(
                200,
                admin.with("If-Match", "\"3\"")
                        .put("/api/people/agent1", person)
                        .statusCode());
        assertEquals(
                200,
                admin.with("If-Match", "\"3\"").put("/api/units/water", unit).statusCode());
        HttpResponse<String> made = admin.post("/api/people", person);
        assertEquals(201, made.statusCode());
        assertEquals("once-only-1", Browser.json(made).get("password").asText());
        assertEquals(201, admin.post("/api/units", unit).statusCode());
        assertEquals(
                "once-only-2",
                Browser.json(admin.post("/api/people/agent1/password"))
                        .get("password")
                        .asText());
    }

    @Test
    public void aDraftIsKeptForItsOwnerOnly() {
        String key = "/api/drafts/intake:1";

        assertEquals(200, agent.put(key, "{\"content\":\"半句话\"}").statusCode());
        assertEquals("半句话", Browser.json(agent.get(key)).get("content").asText());
        assertEquals(404, CENTRE.signedInAs("agent2").get(key).statusCode());
        assertEquals(204, agent.delete(key).statusCode());
        assertEquals(404, agent.get(key).statusCode());
    }

    @Test
    public void theNextEditionOfTheCatalogueStandsOnTheNewest() {
        String next = "{\"entries\":[{\"no\":1,\"matter\":\"供水\",\"leadUnit\":\"water\"},"
                + "{\"no\":0,\"matter\":\"供电\",\"leadUnit\":\"power\"}],\"note\":\"加一条\"}";

        assertEquals(428, agent.put("/api/catalogue", next).statusCode());
        assertEquals(
                412, agent.with("If-Match", "\"2\"").put("/api/catalogue", next).statusCode());
        HttpResponse<String> answer = agent.with("If-Match", "\"3\"").put("/api/catalogue", next);

        assertEquals(answer.body(), 200, answer.statusCode());
        assertEquals("\"4\"", answer.headers().firstValue("ETag").orElse(""));
        assertEquals(2, CENTRE.catalogue.kept.size());
        assertEquals(2, Browser.json(answer).get("entries").get(1).get("no").asInt());
    }

    @Test
    public void ticketsAreJoinedAnsweredAndTakenOutRowByRow() {
        String group = "/api/groups/" + PaperGroups.NUMBER;

        JsonNode joined = Browser.json(
                agent.post("/api/groups", "{\"to\":\"YC20261122-000001\",\"tickets\":[\"YC20261122-000002\"]}"));
        assertEquals("DONE", joined.get("rows").get(0).get("outcome").asText());
        assertEquals("REFUSED", joined.get("rows").get(1).get("outcome").asText());
        assertEquals(
                0,
                Browser.json(agent.post(group + "/answer", "{\"result\":\"EXPLAINED\",\"text\":\"正在抢修\"}"))
                        .get("waiting")
                        .asInt());
        assertEquals(
                204,
                agent.post(group + "/members/YC20261122-000002/leave", "{\"reason\":\"另一条街\"}")
                        .statusCode());
        assertEquals(
                2,
                Browser.json(agent.get(group))
                        .get("count")
                        .get("states")
                        .get("JOINED")
                        .asInt());
        agent.get(group + "/members?state=JOINED&limit=7");
        agent.get("/api/groups?waiting=true");
        assertEquals(
                List.of(
                        "join YC20261122-000001 [YC20261122-000002]",
                        "answer TB20261122-0001 EXPLAINED 正在抢修",
                        "leave TB20261122-0001 YC20261122-000002 另一条街",
                        "members [JOINED] 7",
                        "list true 50"),
                CENTRE.groups.done);
        assertEquals(404, agent.get("/api/groups/TB20261122-0009").statusCode());
        assertEquals(404, agent.get("/api/groups/water").statusCode());
        assertEquals(400, agent.get("/api/groups?waiting=maybe").statusCode());
        assertEquals(
                403,
                CENTRE.signedInAs("unit-water")
                        .post(group + "/answer", "{\"result\":\"EXPLAINED\",\"text\":\"正在抢修\"}")
                        .statusCode());
    }

    @Test
    public void duplicatesAreOfferedWithReasons() {
        JsonNode hints = Browser.json(agent.get("/api/suggestions/duplicates/" + PaperTickets.NUMBER));

        assertEquals("JOIN", hints.get(0).get("offer").asText());
        assertEquals("文字相似 80%", hints.get(0).get("reasons").get(0).asText());
    }

    @Test
    public void anExportIsATableWithoutFormulas() {
        List<String> many = new ArrayList<>(Collections.nCopies(450, "停水"));
        many.addAll(List.of("=cmd|' /C calc'!A0", "说\"好\",再见", "@SUM(A1)", "两行\n字"));
        CENTRE.tickets.titles.clear();
        CENTRE.tickets.titles.addAll(many);

        HttpResponse<String> answer = agent.get("/api/tickets/export?state=TO_DISPATCH");

        String table = answer.body();
        assertEquals(
                "text/csv;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").contains("tickets.csv"));
        assertTrue(table.startsWith("\uFEFF工单号,状态,"));
        assertEquals(455, table.split("\r\n").length);
        assertTrue(table.contains(",'=cmd|' /C calc'!A0,"));
        assertTrue(table.contains(",\"说\"\"好\"\",再见\","));
        assertTrue(table.contains(",'@SUM(A1),"));
        assertTrue(table.contains(",\"两行\n字\","));
        assertTrue(table.contains(PaperTickets.NUMBER + ",待派单,求助,一般,停水,,1,否,2026-11-22 15:04,\r\n"));
        assertEquals(403, CENTRE.signedInAs("admin1").get("/api/tickets/export").statusCode());
    }

    @Test
    public void aListIsGivenAwayAsAWorkbookToo() {
        Browser agent = CENTRE.signedInAs("agent1");

        HttpResponse<String> answer = agent.get("/api/tickets/export?state=TO_DISPATCH&format=xlsx");

        assertEquals(200, answer.statusCode());
        assertEquals("agent1 [TO_DISPATCH]", answer.body());
        assertEquals(
                Printout.Kind.XLSX.mediaType(),
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename*=UTF-8''%E5%B7%A5%E5%8D%95.xlsx",
                answer.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(400, agent.get("/api/tickets/export?format=pdf").statusCode());
        assertEquals(
                403,
                CENTRE.signedInAs("admin1")
                        .get("/api/tickets/export?format=xlsx")
                        .statusCode());
    }

    @Test
    public void theArchiveIsSearchedAndPacked() {
        Browser clerk = CENTRE.signedInAs("agent1");

        HttpResponse<String> found = clerk.get(
                "/api/archive?words=%E5%81%9C%E6%B0%B4&from=2026-01-01&until=2026-12-31&matter=%E4%BE%9B%E6%B0%B4");
        HttpResponse<String> pack = clerk.get("/api/archive/package?ticket=A1&ticket=A2");

        ArchiveQuery asked = CENTRE.archive.asked.get(CENTRE.archive.asked.size() - 1);
        assertEquals(200, found.statusCode());
        assertEquals("停水 供水", asked.text().orElse("") + " " + asked.matter().orElse(""));
        assertEquals(LocalDate.of(2026, 1, 1), asked.from().orElseThrow());
        assertEquals("A1 A2", pack.body());
        assertEquals(
                "application/zip", pack.headers().firstValue("Content-Type").orElse(""));
        assertEquals(400, clerk.get("/api/archive?from=2026-02-30").statusCode());
    }

    @Test
    public void aPushReachesItsLineUnchanged() {
        byte[] body = {(byte) 0xFF, 0, 1};

        HttpResponse<String> answer =
                CENTRE.visitor().with("X-Signature", "abc").send("POST", "/hook/water/reply%20x?a=1%202", body);

        Push push = CENTRE.lines.pushes.get(CENTRE.lines.pushes.size() - 1);
        assertEquals(202, answer.statusCode());
        assertTrue(answer.body().startsWith("water 收到"));
        assertEquals("/hook/water/reply%20x", push.path());
        assertEquals("a=1%202", push.query());
        assertEquals("abc", push.header("x-signature").orElse(""));
        assertEquals(3, push.body().length);
    }

    @Test
    public void aPushHasItsLimitsToo() {
        Browser backOffice = CENTRE.visitor();

        assertEquals(
                413,
                backOffice.send("POST", "/hook/water", new byte[4100 * 1024]).statusCode());
        assertEquals(
                202,
                backOffice.send("POST", "/hook/water", new byte[4000 * 1024]).statusCode());
        assertEquals(404, backOffice.get("/hook/").statusCode());
        assertEquals(404, backOffice.get("/hook/-no-").statusCode());
        HttpResponse<String> broken = backOffice.get("/hook/broken");
        assertEquals(500, broken.statusCode());
        assertFalse(broken.body(), broken.body().contains("13900000001"));
    }

    private static TicketQuery last() {
        return CENTRE.tickets.queries.get(CENTRE.tickets.queries.size() - 1);
    }
}
