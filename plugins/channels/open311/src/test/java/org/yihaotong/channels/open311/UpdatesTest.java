package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.channels.open311.Endpoint.Reply;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Open311Link;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.kit.open311.RestOpen311Links;
import org.yihaotong.kit.rest.CxfRestLinks;

/** mySociety's service request updates, both ways, and the kit's own client against this server. */
public class UpdatesTest {

    private static final String FIRST = "YC20261126-000001";

    private final Endpoint endpoint = new Endpoint();

    @Before
    public void oneRequest() {
        endpoint.post("/requests.json", "api_key=" + Endpoint.KEY + "&service_code=general&address_string=x");
    }

    @After
    public void close() {
        endpoint.close();
    }

    private static String update(String id, String status, String description) {
        return "service_request_id=" + FIRST + "&update_id=" + id + "&status=" + status
                + "&updated_datetime=2026-11-26T10:05:00%2B08:00&description=" + URLEncoder.encode(description, UTF_8);
    }

    private Reply post(String form) {
        return endpoint.post("/servicerequestupdates.json", "api_key=" + Endpoint.KEY + "&" + form);
    }

    @Test
    public void anUpdateIsAddedOnceUnderTheClientsName() {
        Reply reply = post(update("7", "OPEN", "又停了") + "&media_url=https://photos.test/2.jpg&account_id=5");

        assertEquals("7", reply.row().text("update_id").orElseThrow());
        assertEquals("5", reply.row().text("account_id").orElseThrow());
        assertEquals(
                200,
                post(update("7", "OPEN", "又停了") + "&media_url=https://photos.test/2.jpg")
                        .status());
        assertEquals(200, post(update("8", "unchanged", "谢谢")).status());
        assertEquals(
                List.of("“市民云”补充（来件状态 OPEN）：又停了\n附件链接：https://photos.test/2.jpg", "“市民云”补充：谢谢"),
                endpoint.desk.supplements);
    }

    @Test
    public void theAnswerInXmlIsAListOfRequestUpdates() {
        XmlElement xml = endpoint.post(
                        "/servicerequestupdates.xml", "api_key=" + Endpoint.KEY + "&" + update("7", "FIXED", "好了"))
                .xml();

        assertEquals("service_request_updates", xml.name());
        assertEquals("7", xml.child("request_update").orElseThrow().textOf("update_id"));
    }

    private Reply postPhotos(String id, String... contents) {
        StringBuilder body = new StringBuilder();
        for (String content : contents) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"p.png\"\r\n\r\n")
                    .append(content)
                    .append("\r\n");
        }
        return endpoint.post(
                "/servicerequestupdates.json?api_key=" + Endpoint.KEY + "&" + update(id, "OPEN", "照片"),
                "multipart/form-data; boundary=b",
                body.append("--b--\r\n").toString().getBytes(UTF_8));
    }

    @Test
    public void aPhotoThatCameWithAnUpdateIsNamedInItAndCanBeFetched() {
        assertEquals(200, postPhotos("7", "%PNG 1").status());

        List<JsonObject> all = updates("");
        String url = all.get(1).text("media_url").orElseThrow();

        assertEquals(Optional.empty(), all.get(0).text("media_url"));
        assertEquals(endpoint.url() + "/media/" + FIRST + "/p1", url);
        assertEquals(
                "%PNG 1", endpoint.get(url.substring(endpoint.url().length())).text());
        assertEquals(
                url,
                endpoint.get("/requests/" + FIRST + ".json")
                        .row()
                        .text("media_url")
                        .orElseThrow());
    }

    @Test
    public void morePhotosAreMoreElementsInXmlAndAListBesideTheFirstInJson() {
        postPhotos("7", "%PNG 1");
        postPhotos("8", "%PNG 2", "%PNG 3");
        String at = endpoint.url() + "/media/" + FIRST + "/p";

        JsonObject request = endpoint.get("/requests/" + FIRST + ".json").row();
        assertEquals(at + "1", request.text("media_url").orElseThrow());
        assertEquals(List.of(at + "1", at + "2", at + "3"), request.members().get("media_urls"));
        JsonObject update = updates("").get(2);
        assertEquals(at + "2", update.text("media_url").orElseThrow());
        assertEquals(List.of(at + "2", at + "3"), update.members().get("media_urls"));
        assertEquals(
                List.of(at + "1", at + "2", at + "3"),
                pictures(endpoint.get("/requests/" + FIRST + ".xml").xml().child("request")));
        assertEquals(
                List.of(at + "2", at + "3"),
                pictures(endpoint.get("/servicerequestupdates.xml").xml().children().stream()
                        .reduce((first, last) -> last)));
    }

    private static List<String> pictures(Optional<XmlElement> row) {
        return row.orElseThrow().children().stream()
                .filter(child -> child.name().startsWith("media_url"))
                .map(XmlElement::text)
                .toList();
    }

    @Test
    public void anUpdateWhosePhotoIsNoneIsNotTaken() {
        assertEquals("400/400", postPhotos("7", "%PNG 1", "<script>").error());
        assertEquals(List.of(), endpoint.desk.supplements);
        assertEquals(List.of(), endpoint.desk.files.get(FIRST));
    }

    @Test
    public void whatIsWrongWithAnUpdateIsSaid() {
        assertEquals(5, post("").rows().size());
        assertEquals("400/400", post(update("7", "PERHAPS", "x")).error());
        assertEquals("400/400", post(update("7", "OPEN", "x".repeat(901))).error());
        assertEquals(
                "400/400",
                post(update("7", "OPEN", "x").replace("T10:05:00%2B08:00", "")).error());
        assertEquals(
                "404/404",
                post(update("7", "OPEN", "x").replace("000001", "000009")).error());
        assertEquals(
                "403/403",
                endpoint.post("/servicerequestupdates.json", update("7", "OPEN", "x"))
                        .error());
        assertEquals(List.of(), endpoint.desk.supplements);
    }

    @Test
    public void aClientGoesOnWithItsOwnRequestsOnly() {
        Reply reply = endpoint.post(
                "/servicerequestupdates.json", "api_key=" + Endpoint.OTHER_KEY + "&" + update("7", "OPEN", "x"));

        assertEquals("403/403", reply.error());
        assertEquals(List.of(), endpoint.desk.supplements);
    }

    @Test
    public void aRequestThatHasEndedTakesNoUpdate() {
        endpoint.desk.move(FIRST, PublicState.CLOSED, "市供水公司", "办好了");

        assertEquals("400/409", post(update("7", "REOPEN", "没好")).error());
    }

    @Test
    public void everythingThatHappenedIsAnUpdateOfItsOwnMoment() {
        endpoint.clock.advance(Duration.ofHours(1));
        endpoint.desk.move(FIRST, PublicState.HANDLING, "市供水公司", "");
        endpoint.clock.advance(Duration.ofHours(1));
        endpoint.desk.move(FIRST, PublicState.CLOSED, "市供水公司", "已恢复供水。");

        List<JsonObject> all = updates("");
        JsonObject second = all.get(1);

        assertEquals(List.of(FIRST + "-1", FIRST + "-2", FIRST + "-3"), texts(all, "update_id"));
        assertEquals(List.of("OPEN", "OPEN", "CLOSED"), texts(all, "status"));
        assertEquals(List.of("已受理，等待派单。", "市供水公司已签收，正在办理。", "市供水公司：已恢复供水。"), texts(all, "description"));
        assertEquals(FIRST, second.text("service_request_id").orElseThrow());
        assertEquals(
                "2026-11-26T11:00:00+08:00", second.text("updated_datetime").orElseThrow());
        assertEquals(
                List.of(FIRST + "-2"),
                texts(updates("?start_date=2026-11-26T02:30:00Z&end_date=2026-11-26T03:30:00Z"), "update_id"));
        assertEquals(
                400,
                endpoint.get(
                                "/servicerequestupdates.json?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z")
                        .status());
    }

    @Test
    public void updatesComeInPagesTheOldestFirst() {
        endpoint.desk.move(FIRST, PublicState.HANDLING, "市供水公司", "");
        endpoint.desk.move(FIRST, PublicState.CLOSED, "市供水公司", "已恢复供水。");

        assertEquals(List.of(FIRST + "-1", FIRST + "-2"), texts(updates("?page_size=2"), "update_id"));
        assertEquals(List.of(FIRST + "-3"), texts(updates("?page_size=2&page=2"), "update_id"));
        assertEquals(List.of(), updates("?page_size=2&page=3"));
        assertEquals(
                400, endpoint.get("/servicerequestupdates.json?page_size=1001").status());
    }

    private static List<String> texts(List<JsonObject> rows, String name) {
        return rows.stream().map(row -> row.text(name).orElseThrow()).toList();
    }

    private List<JsonObject> updates(String query) {
        return endpoint.get("/servicerequestupdates.json" + query).rows();
    }

    @Test
    public void updatesInXmlAreAListOfRequestUpdates() {
        XmlElement xml = endpoint.get("/servicerequestupdates.xml").xml();

        assertEquals("service_request_updates", xml.name());
        XmlElement update = xml.child("request_update").orElseThrow();
        assertEquals(FIRST, update.textOf("service_request_id"));
        assertEquals("已受理，等待派单。", update.textOf("description"));
    }

    @Test
    public void theKitsOwnClientGetsOnWithThisServer() throws BackendException {
        try (Open311Link link = new RestOpen311Links(new CxfRestLinks())
                .open(endpoint.url(), "一号通", "yuncheng.gov.cn", Endpoint.KEY, 50)) {
            assertTrue(link.isThere());
            assertEquals(3, link.list("services", new Form(UTF_8)).size());
            String id = link.post(
                            new Form(UTF_8).with("service_code", "general").with("address_string", "解放路"),
                            Pattern.compile("(x)"))
                    .id();
            assertEquals(
                    id,
                    link.request(id)
                            .flatMap(row -> row.text("service_request_id"))
                            .orElseThrow());
            assertEquals(Optional.empty(), link.request("YC20261126-000099"));
            Form update = new Form(UTF_8)
                    .with("service_request_id", id)
                    .with("update_id", "1")
                    .with("status", "OPEN")
                    .with("updated_datetime", "2026-11-26T10:05:00+08:00")
                    .with("description", "补充一点");
            assertEquals("1", link.update(update).id());
            assertEquals(
                    3, link.updates(Endpoint.NOW, Endpoint.NOW.plusSeconds(60)).size());
        }
    }
}
