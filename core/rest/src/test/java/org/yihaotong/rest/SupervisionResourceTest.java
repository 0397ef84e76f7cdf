package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.api.supervision.OrderQuery;
import org.yihaotong.api.supervision.OrderState;
import org.yihaotong.api.ticket.TicketMark;

/** Supervision orders, circulars and marks as they are asked for over the wire. */
public class SupervisionResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String DRAFT =
            "{\"title\":\"通报\",\"text\":\"三季度办理情况\",\"level\":2,\"units\":[\"water\"],\"tickets\":[]}";

    private final Browser agent = CENTRE.signedInAs("agent1");

    @Test
    public void filtersOfOrdersReachTheDesk() {
        HttpResponse<String> answer = agent.get("/api/supervision/orders?state=OPEN&state=ANSWERED&level=3&unit=water"
                + "&overdue=true&order=NEWEST&limit=7");

        assertEquals(
                new OrderQuery(
                        Set.of(OrderState.OPEN, OrderState.ANSWERED),
                        Set.of(3),
                        Optional.of("water"),
                        true,
                        OrderQuery.Order.NEWEST,
                        Optional.empty(),
                        7),
                last());
        JsonNode row = Browser.json(answer).get("items").get(0);
        assertEquals("DB20261122-000001-1", row.get("number").asText());
        assertEquals("2026-11-22T08:04:00Z", row.get("due").get("due").asText());
        agent.get("/api/supervision/orders");
        assertEquals(OrderQuery.in(), last());
        assertEquals(400, agent.get("/api/supervision/orders?state=LATE").statusCode());
    }

    private static OrderQuery last() {
        List<OrderQuery> queries = CENTRE.supervision.queries;
        return queries.get(queries.size() - 1);
    }

    @Test
    public void ticketsAreFoundAndCountedByTheirMarks() {
        agent.get("/api/tickets?mark=EXTENSION_ASKED&mark=ARBITRATION&mine=true");

        assertEquals(
                Set.of(TicketMark.EXTENSION_ASKED, TicketMark.ARBITRATION),
                CENTRE.tickets.queries.get(CENTRE.tickets.queries.size() - 1).marks());
        assertEquals(
                2,
                Browser.json(agent.get("/api/tickets/marks"))
                        .get("EXTENSION_ASKED")
                        .asInt());
    }

    @Test
    public void aCircularIsIssuedUnderAKey() {
        HttpResponse<String> issued =
                agent.with("Idempotency-Key", "key-00000001").post("/api/circulars", DRAFT);

        assertEquals(201, issued.statusCode());
        assertEquals(
                "/api/circulars/TB2026-0001",
                issued.headers().firstValue("Location").orElse(""));
        assertTrue(
                CENTRE.supervision.issued.contains(new CircularDraft("通报", "三季度办理情况", 2, List.of("water"), List.of())));
        HttpResponse<String> keyless = agent.post("/api/circulars", DRAFT);
        assertEquals(400, keyless.statusCode());
        assertEquals(
                "Idempotency-Key",
                Browser.json(keyless).get("errors").get(0).get("field").asText());
    }

    @Test
    public void aCircularIsReadConfirmedCountedAndWithdrawn() {
        String circular = "/api/circulars/TB2026-0001";

        assertEquals(404, agent.get("/api/circulars/TB2026-0009").statusCode());
        assertEquals("通报", Browser.json(agent.get(circular)).get("title").asText());
        assertTrue(
                Browser.json(agent.put(circular + "/receipt", "")).get("read").asBoolean());
        assertEquals(
                "water1",
                Browser.json(agent.get(circular + "/receipts")).get(0).get("by").asText());
        assertEquals(
                2, Browser.json(agent.get("/api/circulars/unread")).get("count").asInt());
        JsonNode withdrawn = Browser.json(agent.post(circular + "/withdrawal", "{\"reason\":\"数据有误\"}"));
        assertEquals("数据有误", withdrawn.get("withdrawal").get("reason").asText());
    }
}
