package org.yihaotong.channels.open311;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.channels.open311.Endpoint.Reply;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.XmlElement;

/** Discovery, services and their definitions, formats and the errors of all methods, rule by rule. */
public class ServicesTest {

    private final Endpoint endpoint = new Endpoint();

    @After
    public void close() {
        endpoint.close();
    }

    private static String text(JsonObject row, String name) {
        return row.text(name).orElseThrow(() -> new AssertionError(name + " of " + row));
    }

    private String water() {
        return Service.code("供水/停水");
    }

    @Test
    public void servicesAreAListInJson() {
        Reply reply = endpoint.get("/services.json");

        assertEquals(200, reply.status());
        assertEquals("application/json; charset=utf-8", reply.mediaType());
        List<JsonObject> services = reply.rows();
        assertEquals(3, services.size());
        assertEquals("停水", text(services.get(0), "service_name"));
        assertEquals("由市供水公司办理。", text(services.get(0), "description"));
        assertEquals("realtime", text(services.get(0), "type"));
        assertEquals("供水,停水,市供水公司", text(services.get(0), "keywords"));
        assertEquals("供水", text(services.get(0), "group"));
        assertEquals(true, services.get(0).truth("metadata").orElseThrow());
        assertEquals(false, services.get(1).truth("metadata").orElseThrow());
        assertEquals("general", text(services.get(2), "service_code"));
    }

    @Test
    public void servicesAreServicesOfServiceInXml() {
        Reply reply = endpoint.get("/services.xml");

        assertEquals("text/xml; charset=utf-8", reply.mediaType());
        assertTrue(reply.text().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        assertEquals("services", reply.xml().name());
        XmlElement first = reply.xml().children("service").get(0);
        assertEquals("停水", first.textOf("service_name"));
        assertEquals("true", first.textOf("metadata"));
        assertEquals(3, reply.xml().children().size());
    }

    @Test
    public void aServiceCodeIsTheSameForEverAndOfItsMatterAlone() {
        assertEquals(water(), text(endpoint.get("/services.json").row(), "service_code"));
        assertTrue(water().matches("m[0-9a-f]{10}"));
        assertNotEquals(water(), Service.code("停水"));

        endpoint.matters.add(0, Endpoint.matter("供电", "供电公司"));

        assertEquals(water(), text(endpoint.get("/services.json").rows().get(1), "service_code"));
    }

    @Test
    public void aDefinitionNamesTheFieldsOfTheUnitInOrder() {
        endpoint.matters.add(Endpoint.matter(
                "公交",
                "公交公司",
                "*line|线路|.{1,40}|几路车",
                "injured|受伤人数|[0-9]{1,4}|没有填 0",
                "temperature|室温|[0-9]{1,2}(\\.[0-9])?|摄氏度",
                "rideAt|乘车时间|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}|写作 2020-03-02 08:10",
                "kind|类别|(晚点|甩站|态度)|三项之一",
                "wishes|希望|(回电|书面|短信)(、(回电|书面|短信))*|可多选",
                "story|经过|(?s).{1,200}|可分行"));

        JsonObject definition =
                endpoint.get("/services/" + Service.code("公交") + ".json").object();

        assertEquals(Service.code("公交"), text(definition, "service_code"));
        List<JsonObject> attributes = definition.objects("attributes").orElseThrow();
        assertEquals(
                List.of("string", "number", "number", "datetime", "singlevaluelist", "multivaluelist", "text"),
                attributes.stream().map(a -> text(a, "datatype")).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                attributes.stream().map(a -> a.number("order").orElseThrow()).toList());
        JsonObject line = attributes.get(0);
        assertEquals("line", text(line, "code"));
        assertEquals(true, line.truth("required").orElseThrow());
        assertEquals(true, line.truth("variable").orElseThrow());
        assertEquals("线路", text(line, "description"));
        assertEquals("几路车", text(line, "datatype_description"));
        assertEquals(false, attributes.get(1).truth("required").orElseThrow());
        JsonObject late = attributes.get(4).objects("values").orElseThrow().get(0);
        assertEquals("晚点", text(late, "key"));
        assertEquals("晚点", text(late, "name"));
        assertEquals(3, attributes.get(5).objects("values").orElseThrow().size());
    }

    @Test
    public void aDefinitionInXmlHoldsAttributesAndValues() {
        endpoint.matters.add(Endpoint.matter("公交", "公交公司", "kind|类别|(晚点|甩站)|两项之一"));

        XmlElement definition =
                endpoint.get("/services/" + Service.code("公交") + ".xml").xml();

        assertEquals("service_definition", definition.name());
        XmlElement attribute =
                definition.child("attributes").orElseThrow().child("attribute").orElseThrow();
        assertEquals("singlevaluelist", attribute.textOf("datatype"));
        assertEquals("1", attribute.textOf("order"));
        XmlElement value =
                attribute.child("values").orElseThrow().children("value").get(1);
        assertEquals("甩站", value.textOf("key"));
        assertEquals("甩站", value.textOf("name"));
    }

    @Test
    public void aServiceWithoutFieldsHasAnEmptyDefinition() {
        JsonObject definition = endpoint.get("/services/general.json").object();

        assertEquals(List.of(), definition.objects("attributes").orElseThrow());
        assertEquals(
                0,
                endpoint.get("/services/general.xml")
                        .xml()
                        .child("attributes")
                        .orElseThrow()
                        .children()
                        .size());
    }

    @Test
    public void anUnknownServiceIs404WithItsDescription() {
        Reply json = endpoint.get("/services/nothing.json");
        Reply xml = endpoint.get("/services/nothing.xml");

        assertEquals("404/404", json.error());
        assertTrue(json.words().contains("service_code"));
        assertEquals(404, xml.status());
        assertEquals("errors", xml.xml().name());
        assertEquals("404", xml.xml().child("error").orElseThrow().textOf("code"));
        assertTrue(xml.xml().child("error").orElseThrow().textOf("description").contains("service_code"));
    }

    @Test
    public void jurisdictionsAreCheckedAsTheSiteSays() {
        assertEquals(200, endpoint.get("/services.json?jurisdiction_id=any").status());

        endpoint.set("jurisdictions", new String[] {"yuncheng.gov.cn", ""});
        assertEquals(200, endpoint.get("/services.json").status());
        assertEquals(200, endpoint.get("/services.json?jurisdiction_id=").status());
        assertEquals(
                200,
                endpoint.get("/services.json?jurisdiction_id=yuncheng.gov.cn").status());
        Reply unknown = endpoint.get("/services.json?jurisdiction_id=other");
        assertEquals("404/404", unknown.error());
        assertTrue(unknown.words().contains("jurisdiction_id"));

        endpoint.set("jurisdictionRequired", true);
        Reply missing = endpoint.get("/services.json");
        assertEquals("400/400", missing.error());
        assertTrue(missing.words().contains("jurisdiction_id"));
        assertEquals(400, endpoint.get("/services/general.json").status());
        assertEquals(400, endpoint.get("/requests.json").status());
        assertEquals(400, endpoint.get("/tokens/1.json").status());
        assertEquals(200, endpoint.get("/discovery.json").status());
    }

    @Test
    public void theEndingDecidesTheFormatElseTheAcceptHeaderElseXml() {
        assertEquals("text/xml; charset=utf-8", endpoint.get("/services").mediaType());
        assertEquals("application/json; charset=utf-8", accepting("/services", "application/json"));
        assertEquals("text/xml; charset=utf-8", accepting("/services", "text/html, */*"));
        assertEquals("text/xml; charset=utf-8", accepting("/services", "application/json;q=0.5, text/xml"));
        assertEquals(
                "application/json; charset=utf-8",
                accepting("/services", "application/xml;q=0.2, application/json;q=0.9"));
        assertEquals("text/xml; charset=utf-8", accepting("/services.xml", "application/json"));
    }

    private String accepting(String resource, String accept) {
        return endpoint.get(resource, "Accept", accept).mediaType();
    }

    @Test
    public void anotherFormatIs400AndAnotherResource404() {
        assertEquals(400, endpoint.get("/services.yaml").status());
        assertEquals(404, endpoint.get("/nothing.json").status());
        assertEquals(404, endpoint.get("/services/general/more.json").status());
    }

    @Test
    public void anotherMethodIsAnErrorInTheFormOfTheSpecification() {
        Reply reply = endpoint.send(HttpRequest.newBuilder(URI.create(endpoint.url() + "/services.json"))
                .PUT(BodyPublishers.noBody()));

        assertEquals("400/405", reply.error());
    }

    @Test
    public void aQueryThatIsNoUtf8OrHalfEncodedIs400() {
        assertEquals(
                "400/400",
                endpoint.get("/services.json?jurisdiction_id=%D4%CB%B3%C7").error());
        assertEquals(
                "400/400", endpoint.post("/requests.json", "description=100%").error());
    }

    @Test
    public void discoveryTellsWhereTheEndpointIsInBothFormats() {
        endpoint.set("url", "https://12345.test/").set("contact", "请拨 12345").set("keyService", "来信申请");

        JsonObject json = endpoint.send(
                        HttpRequest.newBuilder(URI.create(endpoint.url().replace("/v2", "/discovery.json"))))
                .object();
        XmlElement xml = endpoint.get("/discovery.xml").xml();

        assertEquals("请拨 12345", text(json, "contact"));
        assertEquals("来信申请", text(json, "key_service"));
        JsonObject one = json.objects("endpoints").orElseThrow().get(0);
        assertEquals("http://wiki.open311.org/GeoReport_v2", text(one, "specification"));
        assertEquals("https://12345.test/open311/v2", text(one, "url"));
        assertEquals("production", text(one, "type"));
        assertEquals(
                List.of("text/xml", "application/json"), one.texts("formats").orElseThrow());
        assertEquals("discovery", xml.name());
        XmlElement same = xml.child("endpoints").orElseThrow().child("endpoint").orElseThrow();
        assertEquals("https://12345.test/open311/v2", same.textOf("url"));
        assertEquals(2, same.child("formats").orElseThrow().children("format").size());
    }

    @Test
    public void withoutAnAddressOfItsOwnTheEndpointIsWhereItWasFound() {
        JsonObject json = endpoint.get("/discovery.json").object();

        assertEquals(
                endpoint.url(), text(json.objects("endpoints").orElseThrow().get(0), "url"));
    }

    @Test
    public void theChangesetMovesOnlyWhenTheServicesDo() {
        String first = text(endpoint.get("/discovery.json").object(), "changeset");
        assertEquals("2026-11-26T10:00:00+08:00", first);
        endpoint.clock.advance(Duration.ofHours(1));
        assertEquals(first, text(endpoint.get("/discovery.json").object(), "changeset"));

        endpoint.matters.remove(0);

        assertEquals(
                "2026-11-26T11:00:00+08:00",
                text(endpoint.get("/discovery.json").object(), "changeset"));
    }
}
