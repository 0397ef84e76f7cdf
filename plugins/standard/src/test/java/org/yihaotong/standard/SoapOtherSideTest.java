package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** A unit whose SOAP stack is neither ours nor CXF's joins by the description alone: the npm package soap. */
public final class SoapOtherSideTest {

    @Test
    public void itsClientFetchesRepliesAndReadsFaultsInEitherVersion() throws IOException {
        for (String version : List.of("11", "12")) {
            try (Site site = new Site(Instant.now())) {
                site.dispatch(Site.ORDER);

                JsonObject said = run(site, version);

                assertEquals(Optional.of("newunit"), part(said, "hello").text("unit"));
                JsonObject order =
                        part(said, "orders").objects("order").orElseThrow().get(0);
                assertEquals(Optional.of("小区停水"), order.text("title"));
                assertEquals(Optional.of("ACCEPTED"), part(said, "accepted").text("state"));
                assertEquals(
                        part(said, "accepted").members(), part(said, "again").members());
                assertEquals(1, site.engine.replies.size());
                assertEquals(1, site.engine.replies.get(0).files().size());
                assertEquals(Optional.of("order-unknown"), part(said, "unknown").text("code"));
                assertEquals(
                        version.equals("11") ? "Client" : "Sender",
                        part(said, "unknown").text("fault").orElse("").replaceFirst("^.*:", ""));
                JsonObject kept = part(part(said, "kept"), "attachment");
                assertEquals(Optional.of(HmacSha256.digest("图".getBytes(UTF_8))), kept.text("sha256"));
                String content = part(said, "file").text("content").orElse("");
                assertEquals("图", new String(Base64.getDecoder().decode(content), UTF_8));
            }
        }
    }

    private static JsonObject part(JsonObject whole, String name) {
        return whole.object(name).orElseThrow(() -> new AssertionError("no " + name + " in what it said"));
    }

    private static JsonObject run(Site site, String version) throws IOException {
        Path module = Path.of(Optional.ofNullable(System.getProperty("basedir")).orElse("plugins/standard"));
        Process unit = new ProcessBuilder(
                        "node",
                        module.resolve("src/test/other-side/unit.mjs").toString(),
                        site.url() + "/link/soap",
                        Site.ORDER,
                        version)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return JsonObject.parse(unit.getInputStream().readAllBytes()).orElseThrow();
    }
}
