package org.yihaotong.engine.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.api.numbering.SwitchFile;

/** A switch's files are those before or those after, and the ones before are kept for one roll-back. */
public final class SwitchFolderTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path root;
    private SwitchFolder folder;

    @Before
    public void open() {
        root = temporary.getRoot().toPath().resolve("switch");
        folder = new SwitchFolder(root);
    }

    private static List<SwitchFile> files(String content) {
        return List.of(new SwitchFile("numbers", content), new SwitchFile("script", "号码 " + content));
    }

    @Test
    public void aFolderIsMadeReplacedAndBroughtBackAndForth() throws IOException {
        assertEquals(List.of(), folder.present());

        folder.replace(files("1"));
        assertEquals(files("1"), folder.present());
        assertEquals(List.of(), folder.previous());

        folder.replace(files("2"));
        assertEquals(files("2"), folder.present());
        assertEquals(files("1"), folder.previous());

        folder.rollBack();
        assertEquals(files("1"), folder.present());
        folder.rollBack();
        assertEquals(files("2"), folder.present());
    }

    @Test
    public void theSameFilesAgainChangeNothingAndKeepWhatWasBefore() throws IOException {
        folder.replace(files("1"));
        folder.replace(files("2"));

        folder.replace(files("2"));

        assertEquals(files("1"), folder.previous());
    }

    @Test
    public void onlyTheTwoLastEditionsAreKept() throws IOException {
        for (int i = 0; i < 5; i++) {
            folder.replace(files(String.valueOf(i)));
        }

        assertEquals(files("4"), folder.present());
        assertEquals(files("3"), folder.previous());
        try (Stream<Path> entries = Files.list(root)) {
            assertEquals(4, entries.count());
        }
    }

    @Test
    public void everyEditionIsNewerThanTheOneBeforeItAlsoWhenItIsBroughtBack() throws IOException {
        folder.replace(files("1"));
        long first = seconds();
        folder.replace(files("2"));
        long second = seconds();
        folder.rollBack();

        assertTrue(first < second);
        assertTrue(second < seconds());
    }

    private long seconds() throws IOException {
        return Files.getLastModifiedTime(root.resolve("current/numbers")).to(TimeUnit.SECONDS);
    }

    @Test
    public void whatAPowerCutLeftIsSweptAwayAndWrittenAnew() throws IOException {
        folder.replace(files("1"));
        String next = Checksum.of(files("2"));
        Files.createDirectory(root.resolve(next + ".part"));
        Files.writeString(root.resolve(next + ".part").resolve("numbers"), "hal");
        Files.createDirectory(root.resolve(next));
        Files.writeString(root.resolve(next).resolve("numbers"), "half");
        Files.createSymbolicLink(root.resolve("current.part"), Path.of("nowhere"));

        folder.replace(files("2"));

        assertEquals(files("2"), folder.present());
        assertEquals(files("1"), folder.previous());
        assertTrue(Files.isSymbolicLink(root.resolve("current")));
    }
}
