package org.yihaotong.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.yihaotong.engine.port.search.Index;

public final class RoomTest {

    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private LuceneRoom open() throws IOException {
        return new LuceneRoom(
                new Folders(disk.getRoot().toPath().resolve("search")), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    private static void take(Index index, int seq) {
        index.take(List.of(Samples.ticket(seq, "停水", "")), Set.of(), seq);
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(disk.getRoot().toPath().resolve("search"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void whatWasKeptIsThereAgainAndWhatWasNotIsForgottenWithItsPlace() throws IOException {
        LuceneRoom room = open();
        take(room.current(), 1);
        room.current().keep();
        take(room.current(), 2);
        room.close();

        LuceneRoom again = open();

        assertEquals(1, again.current().reached());
        assertEquals(1, again.current().size());
        again.close();
    }

    @Test
    public void theOneBesideAnswersFromTheMomentItMovesIn() throws IOException {
        LuceneRoom room = open();
        take(room.current(), 1);
        Index old = room.current();
        Index beside = room.beside();
        take(beside, 2);
        take(beside, 3);
        assertEquals(1, room.current().size());

        beside.keep();
        room.moveIn();

        assertEquals(2, room.current().size());
        assertEquals(3, room.current().reached());
        assertEquals(List.of("current", "index-2"), folders());
        org.junit.Assert.assertThrows(UncheckedIOException.class, old::size);
        room.close();
        LuceneRoom again = open();
        assertEquals(2, again.current().size());
        again.close();
    }

    @Test
    public void whatWasBegunBesideAndNeverMovedInIsThrownAway() throws IOException {
        LuceneRoom room = open();
        take(room.current(), 1);
        room.current().keep();
        take(room.beside(), 2);
        take(room.beside(), 3);
        room.close();

        LuceneRoom again = open();

        assertEquals(1, again.current().reached());
        assertEquals(List.of("current", "index-1"), folders());
        again.close();
    }

    @Test
    public void aDamagedIndexIsMovedAsideAndAnEmptyOneStandsInItsPlace() throws IOException {
        LuceneRoom room = open();
        take(room.current(), 1);
        room.current().keep();
        room.close();
        try (Stream<Path> files = Files.list(disk.getRoot().toPath().resolve("search/index-1"))) {
            Path segment =
                    files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 1;
            Files.write(segment, bytes);
        }

        LuceneRoom again = open();

        assertEquals(0, again.current().reached());
        assertEquals(0, again.current().size());
        assertTrue(folders().toString(), folders().contains("aside-" + Samples.NOW.toEpochMilli()));
        take(again.current(), 1);
        again.close();
    }

    @Test
    public void anIndexThatFailedOnceIsOpenedAnewFromWhatWasKept() throws IOException {
        LuceneRoom room = open();
        take(room.current(), 1);
        room.current().keep();
        Index failing = room.current();
        ((LuceneIndex) failing).close();
        org.junit.Assert.assertThrows(UncheckedIOException.class, failing::size);

        assertEquals(1, room.current().size());
        assertEquals(1, room.current().reached());
        room.close();
    }
}
