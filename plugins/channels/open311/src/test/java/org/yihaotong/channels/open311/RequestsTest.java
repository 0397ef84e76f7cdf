package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.channel.PublicState;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.channels.open311.Endpoint.Reply;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.XmlElement;

/** Creating, finding and reading requests, rule by rule, as a client that knows the specification only. */
public class RequestsTest {

    private static final String FIRST = "YC20261126-000001";

    private final Endpoint endpoint = new Endpoint();

    @After
    public void close() {
        endpoint.close();
    }

    private static String form(String... pairs) {
        return form(UTF_8, pairs);
    }

    private static String form(Charset charset, String... pairs) {
        StringBuilder form = new StringBuilder("api_key=" + Endpoint.KEY);
        for (int i = 0; i < pairs.length; i += 2) {
            form.append('&')
                    .append(URLEncoder.encode(pairs[i], charset))
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], charset));
        }
        return form.toString();
    }

    private static String plain(String... more) {
        return form("service_code", Service.code("噪声污染"), "address_string", "解放路 5 号") + "&" + form(more);
    }

    private Reply post(String form) {
        return endpoint.post("/requests.json", form);
    }

    private Appeal only() {
        assertEquals(1, endpoint.desk.appeals.size());
        return endpoint.desk.appeals.get(0);
    }

    private static String text(JsonObject row, String name) {
        return row.text(name).orElseThrow(() -> new AssertionError(name + " of " + row));
    }

    private void refused(String expected, String word, Reply reply) {
        assertEquals(expected, reply.error());
        assertTrue(reply.text(), reply.text().contains(word));
        assertEquals(List.of(), endpoint.desk.appeals);
    }

    @Test
    public void aRequestWithEverythingBecomesAnAppeal() {
        Reply reply = post(form(
                "service_code", Service.code("供水/停水"),
                "lat", "35.026412",
                "long", "110.997369",
                "address_string", "解放路 5 号",
                "address_id", "140802",
                "email", "Zhang@City.Test",
                "device_id", "tt222111",
                "account_id", "123456",
                "first_name", "三",
                "last_name", "张",
                "phone", "(0359) 222 1234",
                "description", "停水了\n从早上起",
                "media_url", "https://photos.test/1.jpg",
                "attribute[houseNumber]", "12345678"));

        assertEquals(200, reply.status());
        assertEquals(FIRST, text(reply.row(), "service_request_id"));
        assertEquals("123456", text(reply.row(), "account_id"));
        assertTrue(text(reply.row(), "service_notice").contains("受理"));
        assertFalse(reply.row().members().containsKey("token"));
        Appeal appeal = only();
        assertEquals(Channel.OPEN311, appeal.channel());
        assertEquals("停水了", appeal.title());
        assertEquals("停水了\n从早上起", appeal.content());
        assertEquals("供水/停水", appeal.matter());
        assertEquals(Map.of("houseNumber", "12345678"), appeal.fields());
        assertEquals("张三", appeal.caller().name());
        assertEquals("0359" + "2221234", appeal.caller().phone());
        assertEquals("zhang@city.test", appeal.caller().mail());
        assertEquals(Optional.of(35.026412), appeal.place().lat());
        assertEquals(Optional.of(110.997369), appeal.place().lon());
        assertEquals("解放路 5 号", appeal.place().address());
        assertEquals("140802", appeal.place().area());
        assertEquals(List.of("市民云，附件链接：https://photos.test/1.jpg"), endpoint.desk.apps);
        assertEquals("the app is no news of the request", List.of(), endpoint.desk.supplements);
    }

    @Test
    public void theAnswerInXmlIsAListOfRequests() {
        XmlElement xml = endpoint.post("/requests.xml", plain()).xml();

        assertEquals("service_requests", xml.name());
        XmlElement request = xml.child("request").orElseThrow();
        assertEquals(FIRST, request.textOf("service_request_id"));
        assertTrue(request.child("account_id").isPresent());
    }

    @Test
    public void aMissingOrWrongKeyIs403() {
        refused("403/403", "api_key", post("service_code=general&address_string=x"));
        refused("403/403", "api_key", post("api_key=wrong-key-of-nobody&service_code=general&address_string=x"));
        refused("403/403", "api_key", post("api_key=&service_code=general&address_string=x"));
        assertEquals("errors", endpoint.post("/requests.xml", "").xml().name());
    }

    @Test
    public void aMissingServiceIs400AndAnUnknownOne404() {
        refused("400/400", "service_code", post(form("address_string", "x")));
        refused("404/404", "service_code", post(form("service_code", "nothing", "address_string", "x")));
    }

    @Test
    public void onePlaceIsNeededAndAnyOfThreeIsEnough() {
        refused("400/400", "location", post(form("service_code", "general")));
        refused("400/400", "location", post(form("service_code", "general", "lat", "", "long", "")));
        refused("400/400", "lat", post(form("service_code", "general", "lat", "35.0")));
        refused("400/400", "lat", post(form("service_code", "general", "lat", "95", "long", "110")));
        refused("400/400", "long", post(form("service_code", "general", "lat", "35", "long", "east")));
        refused("400/400", "address_id", post(form("service_code", "general", "address_id", "#NOTPINPOINTED#")));

        assertEquals(
                200,
                post(form("service_code", "general", "lat", "35", "long", "110"))
                        .status());
        assertEquals(
                200,
                post(form("service_code", "general", "address_string", "广场")).status());
        assertEquals(
                200,
                post(form("service_code", "general", "address_id", "140802")).status());
        assertEquals(
                200,
                post(form("service_code", "general", "address_id", "#NOTPINPOINTED#", "address_string", "东街"))
                        .status());
    }

    @Test
    public void aDescriptionMayHold4000CharactersAndNotOneMore() {
        assertEquals(200, post(plain("description", "水".repeat(3998) + "😀😀")).status());
        assertEquals(4000, only().content().codePointCount(0, only().content().length()));
        endpoint.desk.appeals.clear();
        refused("400/400", "description", post(plain("description", "水".repeat(4001))));
    }

    @Test
    public void withoutADescriptionTheServiceSpeaksForItself() {
        assertEquals(200, post(plain("description", "  ")).status());
        assertEquals("噪声污染", only().content());
        assertEquals("噪声污染", only().title());
    }

    @Test
    public void attributesAreCheckedAgainstTheDefinition() {
        String[] water = {"service_code", Service.code("供水/停水"), "address_string", "x"};
        refused("400/400", "houseNumber", post(form(water)));
        refused("400/400", "houseNumber", post(form(water) + "&attribute[houseNumber]=123"));
        refused(
                "400/400",
                "houseNumber",
                post(form(water) + "&attribute[houseNumber]=12345678&attribute[houseNumber]=12345679"));
        refused("400/400", "attribute", post(form(water) + "&attribute[houseNumber]=12345678&attribute[colour]=red"));
        refused("400/400", "attribute", post(plain() + "&attribute[houseNumber]=12345678"));
    }

    @Test
    public void severalTroublesAreSaidAtOnce() {
        Reply reply = post(
                form("service_code", Service.code("供水/停水"), "lat", "99", "long", "1", "description", "水".repeat(4001)));

        assertEquals(400, reply.status());
        assertEquals(3, reply.rows().size());
    }

    @Test
    public void listsTakeTheirValuesOnlyAndMultivaluelistsSeveral() {
        endpoint.matters.add(Endpoint.matter(
                "公交",
                "公交公司",
                "kind|类别|(晚点|甩站)|",
                "wishes|希望|(回电|书面|短信)(、(回电|书面|短信))*|",
                "rideAt|乘车时间|\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}|",
                "injured|受伤人数|[0-9]{1,4}|"));
        String bus = form("service_code", Service.code("公交"), "address_string", "x");
        refused("400/400", "kind", post(bus + "&attribute[kind]=crowded"));
        refused("400/400", "wishes", post(bus + "&attribute[wishes][]=" + URLEncoder.encode("上门", UTF_8)));
        refused("400/400", "rideAt", post(bus + "&attribute[rideAt]=yesterday"));
        refused("400/400", "injured", post(bus + "&attribute[injured]=many"));

        assertEquals(
                200,
                post(bus + "&"
                                + form(
                                        "attribute[kind]", "甩站",
                                        "attribute[wishes][]", "短信",
                                        "attribute[wishes][]", "回电",
                                        "attribute[rideAt]", "2026-11-26T00:30:00Z",
                                        "attribute[injured]", "2"))
                        .status());
        assertEquals(
                Map.of("kind", "甩站", "wishes", "回电、短信", "rideAt", "2026-11-26 08:30", "injured", "2"), only().fields());
    }

    @Test
    public void aBodyInAnotherDeclaredCharsetIsReadRight() {
        Charset gbk = Charset.forName("GBK");
        byte[] body = form(gbk, "service_code", "general", "address_string", "解放路", "description", "暖气不热")
                .getBytes(gbk);

        assertEquals(
                200,
                endpoint.post("/requests.json", "application/x-www-form-urlencoded; charset=GBK", body)
                        .status());
        assertEquals("暖气不热", only().content());
    }

    @Test
    public void bareBytesAreReadInTheirCharsetAndNeverKeptAsRubbish() {
        String form = "api_key=" + Endpoint.KEY + "&service_code=general&address_string=解放路&description=路灯不亮";
        String type = "application/x-www-form-urlencoded";
        byte[] gb = form.getBytes(Charset.forName("GB18030"));

        refused("400/400", "UTF-8", endpoint.post("/requests.json", type, gb));
        assertEquals(
                200,
                endpoint.post("/requests.json", type + "; charset=GB18030", gb).status());
        assertEquals("路灯不亮", only().content());
        byte[] utf8 = form.replace("不亮", "太暗").getBytes(UTF_8);
        assertEquals(200, endpoint.post("/requests.json", type, utf8).status());
        assertEquals("路灯太暗", endpoint.desk.appeals.get(1).content());
    }

    @Test
    public void anUnknownCharsetAWrongOneAndWhatIsNoFormAreRefused() {
        byte[] body = plain().getBytes(UTF_8);
        refused(
                "400/400",
                "charset",
                endpoint.post("/requests.json", "application/x-www-form-urlencoded; charset=klingon", body));
        refused(
                "400/400",
                "charset",
                endpoint.post("/requests.json", "application/x-www-form-urlencoded; charset=\"?\"", body));
        refused(
                "400/400",
                "UTF-8",
                post("api_key=" + Endpoint.KEY + "&service_code=general&address_string=%BD%E2%B7%C5"));
        refused("400/400", "form", endpoint.post("/requests.json", "application/json", "{}".getBytes(UTF_8)));
        refused("400/400", "form", endpoint.post("/requests.json", "text/xml", "<!DOCTYPE a>".getBytes(UTF_8)));
        refused(
                "400/400",
                "multipart",
                endpoint.post("/requests.json", "multipart/form-data; boundary=b", "--b\r\n".getBytes(UTF_8)));
    }

    private static byte[] multipart(String file, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        body.append("--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"p.png\"\r\n")
                .append("Content-Type: image/png\r\n\r\n")
                .append(file)
                .append("\r\n--b--\r\n");
        return body.toString().getBytes(UTF_8);
    }

    private Reply postFile(String content) {
        return endpoint.post(
                "/requests.json",
                "multipart/form-data; boundary=b",
                multipart(content, "api_key", Endpoint.KEY, "service_code", "general", "address_string", "解放路"));
    }

    @Test
    public void filesOfAMultipartFormComeWithTheRequestAndCanBeFetched() {
        assertEquals(200, postFile("%PNG picture").status());
        assertEquals("解放路", only().place().address());
        assertEquals(1, endpoint.desk.files.get(FIRST).size());

        String url = text(endpoint.get("/requests/" + FIRST + ".json").row(), "media_url");

        assertEquals(endpoint.url() + "/media/" + FIRST + "/p1", url);
        Reply photo = endpoint.get(url.substring(endpoint.url().length()));
        assertEquals("image/png", photo.mediaType());
        assertEquals("%PNG picture", photo.text());
        assertEquals(
                "404/404",
                endpoint.get("/media/" + FIRST + "/p2", "Accept", "application/json")
                        .error());
    }

    @Test
    public void aPictureThatIsNoneRefusesTheRequest() {
        refused("400/400", "files[0]", postFile("GIF? no"));
    }

    @Test
    public void anOversizedFormIsAnErrorOfTheSpecification() {
        refused("400/413", "large", postFile("%PNG" + "x".repeat(Endpoint.LARGEST)));
    }

    @Test
    public void aHouseThatIsFullOrASenderThatIsSlowIsAnErrorToTryAgainAfter() {
        endpoint.refusing = 503;
        refused("503/503", "retry", postFile("%PNG"));
        endpoint.refusing = 408;
        refused("408/408", "slowly", postFile("%PNG"));
    }

    @Test
    public void whatTheCentreRefusesHasTheNamesThatTheClientKnows() {
        refused("400/400", "address_string", post(form("service_code", "general", "address_string", "x".repeat(201))));
        endpoint.desk.flooded = true;
        refused("400/429", "频繁", post(plain()));
    }

    @Test
    public void theSameRequestOfADaySentAgainIsThereOnce() {
        assertEquals(FIRST, text(post(plain("description", "噪声")).row(), "service_request_id"));
        assertEquals(FIRST, text(post(plain("description", "噪声")).row(), "service_request_id"));
        endpoint.clock.advance(Duration.ofDays(1));
        assertEquals("YC20261126-000002", text(post(plain("description", "噪声")).row(), "service_request_id"));
    }

    @Test
    public void aRequestIsReadWithEveryFieldOfTheSpecification() {
        post(form("service_code", Service.code("噪声污染"), "lat", "35.02", "long", "110.9", "description", "夜里施工"));
        endpoint.clock.advance(Duration.ofHours(1));
        endpoint.desk.move(FIRST, PublicState.ANSWERED, "市生态环境局", "已责令停工。");

        JsonObject row = endpoint.get("/requests/" + FIRST + ".json").row();
        XmlElement xml = endpoint.get("/requests/" + FIRST + ".xml").xml();

        assertEquals(
                List.of(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url"),
                List.copyOf(row.members().keySet()));
        assertEquals(FIRST, text(row, "service_request_id"));
        assertEquals("open", text(row, "status"));
        assertEquals("市生态环境局：已责令停工。", text(row, "status_notes"));
        assertEquals("噪声污染", text(row, "service_name"));
        assertEquals(Service.code("噪声污染"), text(row, "service_code"));
        assertEquals("市生态环境局", text(row, "agency_responsible"));
        assertEquals("2026-11-26T10:00:00+08:00", text(row, "requested_datetime"));
        assertEquals("2026-11-26T11:00:00+08:00", text(row, "updated_datetime"));
        assertEquals("2026-11-27T10:00:00+08:00", text(row, "expected_datetime"));
        assertEquals(35.02, row.decimal("lat").orElseThrow(), 0);
        assertTrue(row.members().containsKey("zipcode"));
        assertEquals("service_requests", xml.name());
        XmlElement request = xml.child("request").orElseThrow();
        assertEquals("35.02", request.textOf("lat"));
        assertEquals("110.9", request.textOf("long"));
        assertEquals("", request.textOf("media_url"));
    }

    @Test
    public void anUnknownRequestIs404AndATokenIsTheRequestsOwnId() {
        assertEquals("404/404", endpoint.get("/requests/YC20261126-000009.json").error());
        assertEquals("404/404", endpoint.get("/tokens/YC20261126-000009.json").error());
        post(plain());

        JsonObject row = endpoint.get("/tokens/" + FIRST + ".json").row();

        assertEquals(FIRST, text(row, "service_request_id"));
        assertEquals(FIRST, text(row, "token"));
        assertEquals(
                FIRST,
                endpoint.get("/tokens/" + FIRST + ".xml")
                        .xml()
                        .child("request")
                        .orElseThrow()
                        .textOf("token"));
    }

    private List<String> ids(String query) {
        Reply reply = endpoint.get("/requests.json" + query);
        assertEquals(reply.text(), 200, reply.status());
        return reply.rows().stream()
                .map(row -> text(row, "service_request_id").substring(16))
                .toList();
    }

    @Test
    public void requestsAreFoundByEveryFilter() {
        post(plain("description", "甲"));
        endpoint.clock.advance(Duration.ofDays(10));
        post(form("service_code", "general", "address_string", "x"));
        endpoint.clock.advance(Duration.ofDays(85));
        post(plain("description", "丙"));
        endpoint.desk.move("YC20261126-000002", PublicState.CLOSED, "市生态环境局", "办好了");

        assertEquals(List.of("3", "2"), ids(""));
        assertEquals(List.of("2", "1"), ids("?service_request_id=" + FIRST + ",YC20261126-000002&status=nonsense"));
        assertEquals(List.of("2", "1"), ids("?service_request_id=" + FIRST + "&service_request_id=YC20261126-000002"));
        assertEquals(List.of(), ids("?service_request_id=YC20261126-000099"));
        assertEquals(List.of("2"), ids("?service_code=general"));
        assertEquals(List.of("3", "2"), ids("?service_code=general," + Service.code("噪声污染")));
        assertEquals(List.of("3"), ids("?status=open"));
        assertEquals(List.of("2"), ids("?status=closed"));
        assertEquals(List.of("3", "2"), ids("?status=open,closed"));
        assertEquals(List.of("1"), ids("?start_date=2026-11-26T10:00:00%2B08:00&end_date=2026-11-26T10:00:00%2B08:00"));
        assertEquals(List.of("1"), ids("?start_date=2026-11-26T10:00:00+08:00&end_date=2026-11-27T00:00:00Z"));
        assertEquals(List.of("2", "1"), ids("?start_date=2026-11-26T02:00:00Z"));
        assertEquals(List.of("1"), ids("?end_date=2026-11-27T02:00:00Z"));
        assertEquals(List.of("3", "2"), ids("?updated_after=2027-02-28T00:00:00Z"));
        assertEquals(List.of("1"), ids("?updated_before=2026-11-28T00:00:00Z"));
        assertEquals(List.of("3"), ids("?page_size=1"));
        assertEquals(List.of("2"), ids("?page_size=1&page=2"));
        assertEquals(List.of(), ids("?page_size=1&page=9"));
    }

    @Test
    public void whatIsNoFilterIs400() {
        for (String query : List.of(
                "start_date=2026-08-01T00:00:00Z&end_date=2026-11-01T00:00:00Z",
                "start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z",
                "start_date=2026-11-02",
                "start_date=2026-11-02T00:00:00",
                "end_date=2026-13-02T00:00:00Z",
                "status=pending",
                "page=0",
                "page_size=1001",
                "page=11")) {
            assertEquals(query, 400, endpoint.get("/requests.json?" + query).status());
        }
        assertEquals(404, endpoint.get("/requests.json?service_code=nothing").status());
        assertEquals(
                200,
                endpoint.get("/requests.json?start_date=2026-08-03T00:00:00Z&end_date=2026-11-01T00:00:00Z")
                        .status());
    }

    @Test
    public void nothingFoundIsAnEmptyListInBothFormats() {
        assertEquals("[]", endpoint.get("/requests.json").text());
        assertEquals("service_requests", endpoint.get("/requests.xml").xml().name());
    }

    @Test
    public void textsOfCitizensCannotBreakEitherFormat() {
        post(plain("description", "<b>\"a\" & ]]>\u0007 😀\nb</b>"));

        assertEquals(
                "<b>\"a\" & ]]>\u0007 😀\nb</b>",
                text(endpoint.get("/requests.json").row(), "description"));
        assertEquals(
                "<b>\"a\" & ]]> 😀\nb</b>",
                endpoint.get("/requests.xml")
                        .xml()
                        .child("request")
                        .orElseThrow()
                        .textOf("description"));
    }
}
