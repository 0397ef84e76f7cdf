package org.yihaotong.shell.rows;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;

public class ImporterTest {

    private static final Actor CLERK = Actor.centre("shell", "运维终端", Role.AGENT, Role.DISPATCHER);

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    public void goodRowsGoInAndBadOnesAreRefusedByLineAndReason() {
        List<RowReport> reports = take("title\tcontent\ttype\n停水\t两天\t投诉\n\t没有标题\t投诉\n路灯\t不亮\t骂人\n井盖\t丢失\t\n");

        assertEquals(
                List.of(true, false, false, true),
                reports.stream().map(RowReport::isTaken).toList());
        assertEquals(List.of(2, 3, 4, 5), reports.stream().map(RowReport::line).toList());
        assertTrue(reports.get(1).text().startsWith("title"));
        assertTrue(reports.get(2).text().startsWith("type"));
        assertEquals(2, desk.appeals().size());
    }

    @Test
    public void whatTheRowSaysIsWhatTheAppealSays() {
        take(
                "title,content,type,urgency,label,name,phone,保密,time\n停水,两天,投诉,紧急,供水/停水,张三,13900000001,是,2026-11-22 08:30:00\n");

        var appeal = desk.appeals().get(0);
        assertEquals(AppealType.COMPLAINT, appeal.type());
        assertEquals(Urgency.URGENT, appeal.urgency());
        assertEquals("供水/停水", appeal.matter());
        assertEquals("13900000001", appeal.caller().phone());
        assertTrue(appeal.confidential());
        assertTrue(appeal.receivedAt().isPresent());
        assertEquals(Channel.IMPORT, appeal.channel());
    }

    @Test
    public void theSameFileTwiceMakesTheSameTickets() {
        String file = "title\tcontent\n停水\t两天\n停水\t两天\n";

        List<RowReport> first = take(file);
        List<RowReport> second = take(file);

        assertEquals(first, second);
        assertEquals(2, desk.appeals().size());
    }

    @Test
    public void aRowGoesToTheUnitOfTheCatalogue() {
        Sheet sheet = sheet("title\tcontent\tlabel\n停水\t两天\t供水\n");
        Importer importer = Importer.dispatching(CLERK, desk, new OneUnit("供水", "yinlongwater"));

        RowReport report = importer.take(sheet.rows().get(0));

        assertEquals(List.of("yinlongwater"), desk.dispatched());
        assertTrue(report.text().startsWith("yinlongwater"));
    }

    @Test
    public void aRowWithoutAUnitInTheCatalogueWaitsForADispatcher() {
        Sheet sheet = sheet("title\tcontent\tlabel\n井盖\t丢失\t市政\n");
        Importer importer = Importer.dispatching(CLERK, desk, new OneUnit("供水", "yinlongwater"));

        RowReport report = importer.take(sheet.rows().get(0));

        assertTrue(report.isTaken());
        assertTrue(desk.dispatched().isEmpty());
        assertFalse(report.text().isEmpty());
    }

    private List<RowReport> take(String file) {
        Importer importer = Importer.taking(CLERK, desk);
        return sheet(file).rows().stream().map(importer::take).toList();
    }

    private static Sheet sheet(String text) {
        return Sheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
