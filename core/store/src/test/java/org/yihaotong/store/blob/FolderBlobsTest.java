package org.yihaotong.store.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.engine.port.attachment.BrokenContentException;
import org.yihaotong.engine.port.attachment.Upload;

public class FolderBlobsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));
    private static final String TEXT = "现场记录";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path root;
    private FolderBlobs blobs;

    @Before
    public void open() throws IOException {
        root = folder.getRoot().toPath().resolve("attachments");
        blobs = at(NOON);
    }

    private FolderBlobs at(Instant moment) throws IOException {
        return new FolderBlobs(root, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private String keep(FolderBlobs store, String text) throws IOException {
        try (Upload upload = store.receive(stream(text), 1000)) {
            upload.keep();
            return upload.sha256();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private String read(String sha256, long offset) throws IOException {
        try (InputStream in = blobs.open(sha256).from(offset)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    public void contentStandsUnderItsHash() throws IOException {
        String hash = keep(blobs, "abc");

        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
        assertEquals(List.of("ba/78/" + hash), files());
        assertEquals("abc", read(hash, 0));
        assertEquals("c", read(hash, 2));
        assertEquals("", read(hash, 3));
    }

    @Test
    public void theSameContentIsKeptOnceAndCountsAsNew() throws IOException {
        keep(at(YESTERDAY), TEXT);
        String hash = keep(blobs, TEXT);

        assertEquals(1, files().size());
        assertFalse(blobs.remove(hash, NOON, () -> false));
        assertEquals(TEXT, read(hash, 0));
    }

    @Test
    public void whatIsNotKeptLeavesNoTrace() throws IOException {
        try (Upload upload = blobs.receive(stream(TEXT), 1000)) {
            assertEquals(12, upload.size());
        }

        assertEquals(List.of(), files());
    }

    @Test
    public void readingStopsOneByteAfterTheLimit() throws IOException {
        InputStream content = stream("x".repeat(200_000));

        try (Upload upload = blobs.receive(content, 100_000)) {
            assertEquals(100_001, upload.size());
        }
        assertEquals(99_999, content.available());
        assertEquals(List.of(), files());
    }

    @Test
    public void aSenderWhoHangsUpLeavesNoTrace() {
        InputStream broken = new SequenceInputStream(stream(TEXT), new CutLine());

        assertThrows(IOException.class, () -> blobs.receive(broken, 1000));
        assertEquals(0, root.resolve("incoming").toFile().list().length);
    }

    @Test
    public void contentThatHasRottenIsNotGivenOut() throws IOException {
        String hash = keep(blobs, TEXT);
        read(hash, 0);
        Path file = root.resolve(files().get(0));
        Files.writeString(file, "现场纪录");

        assertThrows(BrokenContentException.class, () -> blobs.open(hash));
        Files.delete(file);
        assertThrows(BrokenContentException.class, () -> blobs.open(hash));
        assertThrows(IllegalArgumentException.class, () -> blobs.open("../../etc/passwd"));
    }

    @Test
    public void contentThatSomebodyNeedsIsPutBack() throws IOException {
        String hash = keep(at(YESTERDAY), TEXT);

        assertFalse(blobs.remove(hash, NOON, () -> true));

        assertEquals(TEXT, read(hash, 0));
        assertTrue(blobs.remove(hash, NOON, () -> false));
        assertEquals(List.of(), files());
        assertTrue("it is gone already", blobs.remove(hash, NOON, () -> false));
    }

    @Test
    public void contentThatIsKeptAgainDuringItsRemovalStays() throws IOException {
        String hash = keep(at(YESTERDAY), TEXT);

        blobs.remove(hash, NOON, () -> {
            try {
                keep(blobs, TEXT);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return false;
        });

        assertEquals(TEXT, read(hash, 0));
    }

    @Test
    public void onlyOldContentIsNamedToTheSweep() throws IOException {
        String old = keep(at(YESTERDAY), "old");
        keep(blobs, "new");
        List<String> named = new ArrayList<>();

        blobs.eachKeptBefore(NOON, named::add);

        assertEquals(List.of(old), named);
    }

    @Test
    public void whatACrashLeftIsClearedUp() throws IOException {
        String hash = keep(at(YESTERDAY), TEXT);
        Path place = root.resolve(files().get(0));
        Path leaving = root.resolve("leaving").resolve(hash + "." + YESTERDAY.toEpochMilli() + ".x");
        Files.move(place, leaving);
        Path half = Files.writeString(root.resolve("incoming").resolve("y.part"), "ha");
        Files.setLastModifiedTime(half, FileTime.from(YESTERDAY));
        Path young = Files.writeString(root.resolve("incoming").resolve("z.part"), "being read");
        Files.setLastModifiedTime(young, FileTime.from(NOON));

        blobs.clearUp(NOON);

        assertEquals(TEXT, read(hash, 0));
        assertFalse(Files.exists(half));
        assertTrue(Files.exists(young));
    }

    private static final class CutLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the line is cut");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }
}
