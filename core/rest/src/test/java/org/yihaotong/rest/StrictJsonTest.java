package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.UnitCommand;

public class StrictJsonTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String COMMANDS = "/api/tickets/" + PaperTickets.NUMBER + "/commands/";

    private final Browser agent = CENTRE.signedInAs("agent1");

    @Test
    public void anAppealWithWhatIsNeededIsTaken() {
        HttpResponse<String> answer = appeal("{'type':'HELP','title':'停水','caller':{'name':'张三'}}");

        assertEquals(answer.body(), 201, answer.statusCode());
        assertFalse(CENTRE.tickets.last().confidential());
        assertEquals("张三", CENTRE.tickets.last().caller().name());
    }

    @Test
    public void anUnknownFieldIsRefusedByItsFullPath() {
        refused(appeal("{'type':'HELP','title':'停水','elements':{'who':'甲','whom':'乙'}}"), "elements.whom", "unknown");
    }

    @Test
    public void aRepeatedFieldIsRefused() {
        refused(appeal("{'type':'HELP','title':'停水','title':'停电'}"), "title", "duplicate");
        refused(appeal("{'type':'HELP','caller':{'name':'甲','name':'乙'}}"), "caller.name", "duplicate");
    }

    @Test
    public void anEnumIsExact() {
        refused(appeal("{'type':'help','title':'停水'}"), "type", "enum");
        refused(appeal("{'type':2,'title':'停水'}"), "type", "enum");
        refused(appeal("{'type':'','title':'停水'}"), "type", "enum");
        refused(appeal("{'type':{},'title':'停水'}"), "type", "enum");
    }

    @Test
    public void scalarsAreNotBentIntoOtherKinds() {
        refused(appeal("{'type':'HELP','title':12345}"), "title", "type");
        refused(appeal("{'type':'HELP','title':true}"), "title", "type");
        refused(appeal("{'type':'HELP','title':['停水']}"), "title", "type");
        refused(appeal("{'type':'HELP','title':'停水','confidential':'true'}"), "confidential", null);
        refused(appeal("{'type':'HELP','title':'停水','confidential':1}"), "confidential", null);
        refused(appeal("{'type':'HELP','title':'停水','confidential':null}"), "confidential", "required");
        refused(appeal("{'type':'HELP','title':'停水','place':{'lon':'110.9'}}"), "place.lon", null);
        refused(appeal("{'type':'HELP','title':'停水','caller':'张三'}"), "caller", "type");
    }

    @Test
    public void aDirectAnswerThatSaysNothingAboutSendingIsNotSent() {
        String said = "{'answer':'请先排气。','reason':'一般咨询'";

        assertEquals(200, direct(said + "}").statusCode());
        assertFalse(isSent());
        assertEquals(
                200,
                direct(said + ",'knowledgeItem':'ZS00000042 v3','send':true}").statusCode());
        assertTrue(isSent());
        refused(direct(said + ",'send':null}"), "send", "required");
        refused(direct(said + ",'send':'true'}"), "send", null);
    }

    private HttpResponse<String> direct(String json) {
        return command("HandleDirectly", json);
    }

    private static boolean isSent() {
        List<Command> said = CENTRE.tickets.commands;
        return ((CentreCommand.HandleDirectly) said.get(said.size() - 1)).send();
    }

    @Test
    public void timesAreIsoInUtc() {
        refused(appeal("{'type':'HELP','title':'停水','receivedAt':'yesterday'}"), "receivedAt", "time");
        refused(appeal("{'type':'HELP','title':'停水','receivedAt':1795330000}"), "receivedAt", "time");
        refused(appeal("{'type':'HELP','title':'停水','receivedAt':'+999999999-01-01T00:00:00Z'}"), "receivedAt", "time");
    }

    @Test
    public void controlCharactersAndHalfCharactersAreRefused() {
        refused(appeal("{'type':'HELP','title':'停\\u0000水'}"), "title", "character");
        refused(appeal("{'type':'HELP','title':'停\\ud800水'}"), "title", "character");
        refused(appeal("{'type':'HELP','title':'停水','fields':{'a\\u0007':'x'}}"), null, "character");
        refused(appeal("{'type':'HELP','title':'停水','fields':{'a':null}}"), "fields.a", "required");
    }

    @Test
    public void brokenTextIsRefused() {
        refused(appeal("{'type':'HELP',"), "", "malformed");
        refused(appeal("not json"), "", "malformed");
        refused(appeal(""), "", null);
        refused(appeal("null"), "", "required");
        refused(appeal("[]"), "", "type");
        refused(appeal("{'type':'HELP','title':'停水'} {}"), "", "trailing");
        refused(appeal("[".repeat(5000)), null, null);
    }

    @Test
    public void brokenUtf8IsRefused() {
        byte[] body = "{\"type\":\"HELP\",\"title\":\"ab\"}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 4] = (byte) 0xC3;

        refused(agent.with("Idempotency-Key", "key-00000001").send("POST", "/api/tickets", body), "", "encoding");
    }

    @Test
    public void aCommandIsBoundToItsRecord() {
        HttpResponse<String> answer = command("Dispatch", "{'leadUnit':'water','coUnits':['pumps'],'reason':'目录'}");

        assertEquals(answer.body(), 200, answer.statusCode());
        assertTrue(CENTRE.tickets.commands.stream()
                .anyMatch(c ->
                        c instanceof CentreCommand.Dispatch d && d.leadUnit().equals("water")));
    }

    @Test
    public void aCommandNeverTakesSilenceForNo() {
        refused(command("Acknowledge", "{}"), "referral", "required");
        refused(command("Acknowledge", "{'referral':null}"), "referral", "required");
        refused(command("ReviewReply", "{'reason':'好'}"), "accepted", "required");
        refused(command("ReviewReply", "{'accepted':null}"), "accepted", "required");
        refused(command("CallBack", "{}"), "contacted", "required");
        refused(command("Acknowledge", "{'referral':1.5}"), "referral", null);
        refused(command("Acknowledge", "{'referral':'1'}"), "referral", null);
        refused(command("Acknowledge", "{'referral':99999999999}"), "referral", null);
        refused(command("Dispatch", "{'leadUnit':'water','coUnits':[null]}"), "coUnits[0]", "required");
        refused(command("Dispatch", "{'leadUnit':'water','coUnits':'pumps'}"), "coUnits", "type");
        refused(command("Close", "{'note':'x','extra':1}"), "extra", "unknown");
    }

    @Test
    public void aCommandWithoutContentNeedsNoBody() {
        assertEquals(200, ifMatch().post(COMMANDS + "ConfirmVoid").statusCode());
        assertEquals(200, command("ConfirmVoid", "{}").statusCode());
        assertTrue(CENTRE.tickets.commands.contains(new CentreCommand.ConfirmVoid()));
    }

    @Test
    public void aUnitsCommandReachesTheUnitsDesk() {
        HttpResponse<String> answer = CENTRE.signedInAs("unit-water")
                .with("If-Match", "\"7\"")
                .post(COMMANDS + "Acknowledge", "{\"referral\":2}");

        assertEquals(answer.body(), 200, answer.statusCode());
        assertTrue(CENTRE.tickets.commands.contains(new UnitCommand.Acknowledge(2)));
    }

    @Test
    public void anUnknownVerbIsNotFound() {
        assertEquals(404, command("Explode", "{}").statusCode());
    }

    @Test
    public void aHoleInAListIsRefused() {
        refused(agent.put("/api/catalogue", "{\"entries\":[null]}"), "entries[0]", "required");
        refused(
                agent.put("/api/catalogue", "{\"entries\":[{\"no\":0,\"matter\":\"供水\",\"unit\":\"water\"}]}"),
                "entries[0].unit",
                "unknown");
    }

    @Test
    public void aRecordThatMissesItsNameIsRefusedByThatName() {
        refused(
                CENTRE.signedInAs("admin1").post("/api/people", "{\"name\":\"话务员\",\"active\":true}"),
                "login",
                "required");
        refused(CENTRE.signedInAs("admin1").post("/api/people", "{\"name\":\"话务员\"}"), "active", "required");
        refused(CENTRE.signedInAs("admin1").post("/api/units", "{\"id\":\"w\",\"active\":true}"), "name", "required");
    }

    private HttpResponse<String> appeal(String json) {
        return agent.with("Idempotency-Key", "key-" + json.hashCode() + "-x").post("/api/tickets", quoted(json));
    }

    private HttpResponse<String> command(String verb, String json) {
        return ifMatch().post(COMMANDS + verb, quoted(json));
    }

    private Browser ifMatch() {
        return agent.with("If-Match", "\"7\"");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static void refused(HttpResponse<String> answer, String field, String code) {
        assertEquals(answer.body(), 400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode error = Browser.json(answer).get("errors").get(0);
        if (field != null) {
            assertEquals(answer.body(), field, error.get("field").asText());
        }
        if (code != null) {
            assertEquals(answer.body(), code, error.get("code").asText());
        }
        assertFalse(answer.body(), error.get("message").asText().isEmpty());
    }
}
