package org.yihaotong.itests.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;

/**
 * What is written for the city's 54 numbers and the 4 merged into them, as a person has read it once. With
 * {@code -Dnumbering.write=true} the files are written anew, to be read again.
 */
public final class SwitchFilesTest {

    private static final Path FILES = Path.of("src/test/resources/org/yihaotong/itests/numbering");
    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);

    private static NumberPlan plan() {
        Map<String, String> begins = new HashMap<>();
        for (String line : List.of("civiccity2666110", "culture2085615", "commerce12312", "unions12351")) {
            begins.put(line, "2019-12-31");
        }
        City city = new City(begins);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        return city.desk(clock).plan(ADMIN);
    }

    private static void asRead(String folder, NumberSwitch speaker) throws Exception {
        for (SwitchFile file : speaker.write(plan())) {
            Path read = FILES.resolve(folder).resolve(file.name());
            if (Boolean.getBoolean("numbering.write")) {
                write(read, file.content());
            }
            assertEquals(Files.readString(read), file.content());
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    public void allNumbersOfTheCityAndTheCentresOwnAreInThePlan() {
        assertEquals(59, plan().routes().size());
        assertTrue(plan().routes().stream().anyMatch(r -> r.number().equals("12330") && r.alias()));
    }

    @Test
    public void kamailioIsToldWhatWasRead() throws Exception {
        asRead(
                "kamailio",
                Switches.made(
                        "KamailioSwitch",
                        Map.of(
                                "folder", "/etc/kamailio/yihaotong",
                                "callsFolder", "/var/lib/kamailio/calls",
                                "announcer", "10.0.0.11:5060",
                                "seats", new String[] {"10.0.0.10", "10.0.0.12"},
                                "trunks", new String[] {"police110|10.0.0.20:5060"})));
    }

    @Test
    public void asteriskIsToldWhatWasRead() throws Exception {
        asRead(
                "asterisk",
                Switches.made(
                        "AsteriskSwitch",
                        Map.of(
                                "centreSeats", new String[] {"1001", "1002"},
                                "seats", new String[] {"ecology12369|8101", "ecology12369|8102"},
                                "trunks", new String[] {"police110|police"})));
    }

    @Test
    public void freeSwitchIsToldWhatWasRead() throws Exception {
        asRead(
                "freeswitch",
                Switches.made(
                        "FreeSwitch",
                        Map.of(
                                "centreSeats", new String[] {"1001", "1002"},
                                "seats", new String[] {"ecology12369|8101", "ecology12369|8102"},
                                "trunks", new String[] {"police110|police"})));
    }
}
