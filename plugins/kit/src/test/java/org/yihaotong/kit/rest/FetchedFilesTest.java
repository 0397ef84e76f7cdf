package org.yihaotong.kit.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.Signing;

public class FetchedFilesTest {

    private static List<FileContent> fetched(int... statuses) throws IOException, BackendException {
        try (Hatch hatch = new Hatch();
                RestLink link = new CxfRestLinks()
                        .open(hatch.url("/api"), Duration.ofSeconds(5), Signing.header("X-Key", "geheim"))) {
            for (int status : statuses) {
                hatch.says(status, "photo", Map.of("Content-Type", "image/jpeg"));
            }
            return Enclosures.fetched(link, List.of(hatch.url("/1.jpg"), hatch.url("/2.jpg")), "E1");
        }
    }

    @Test
    public void aServerThatIsBusyOrBrokenLetsTheReplyWaitForItsPhotoAndWhatIsGoneDoesNot()
            throws IOException, BackendException {
        for (int status : new int[] {408, 429, 500, 503}) {
            assertEquals(
                    BackendException.Kind.COMMUNICATION,
                    assertThrows(BackendException.class, () -> fetched(200, status))
                            .kind());
        }

        assertEquals(
                List.of("E1-2"), fetched(410, 200).stream().map(FileContent::id).toList());
    }

    @Test
    public void filesOfTheSameServerAreFetchedWithOurProofAndOthersAreNot() throws IOException, BackendException {
        try (Hatch hatch = new Hatch();
                Hatch stranger = new Hatch();
                RestLink link = new CxfRestLinks()
                        .open(hatch.url("/api"), Duration.ofSeconds(5), Signing.header("X-Key", "geheim"))) {
            hatch.says(200, "photo", Map.of("Content-Type", "image/jpeg")).says(404, "");
            stranger.says(200, "trap");

            List<FileContent> files = Enclosures.fetched(
                    link, List.of(hatch.url("/files/1.jpg?x=1"), stranger.url("/1.jpg"), hatch.url("/2.jpg")), "E1");

            assertEquals(1, files.size());
            assertEquals("E1-1", files.get(0).id());
            assertEquals("1.jpg", files.get(0).name());
            assertEquals(5, files.get(0).size());
            assertEquals("geheim", hatch.seen().get(0).header("X-Key"));
            assertEquals("/files/1.jpg?x=1", hatch.seen().get(0).target());
            assertEquals(0, stranger.seen().size());
            assertEquals(
                    BackendException.Kind.REFUSED,
                    assertThrows(BackendException.class, () -> link.send(Ask.get(stranger.url("/1.jpg"))))
                            .kind());
        }
    }
}
