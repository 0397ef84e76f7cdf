package org.yihaotong.rest.resource;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.rest.words.Words;

/** Tickets as a table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, and no cell is a formula. */
final class TicketTable implements StreamingOutput {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Iterator<TicketSummary> rows;
    private final Words words;
    private final DateTimeFormatter time;

    TicketTable(Iterator<TicketSummary> rows, Words words, ZoneId zone) {
        this.rows = rows;
        this.words = words;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        writer.write(words.say("csv.head") + "\r\n");
        while (rows.hasNext()) {
            writer.write(line(rows.next()));
        }
        writer.flush();
    }

    private String line(TicketSummary row) {
        List<String> cells = List.of(
                row.number(),
                words.say("TicketState." + row.state()),
                words.say("AppealType." + row.type()),
                words.say("Urgency." + row.urgency()),
                row.title(),
                row.leadUnit().orElse(""),
                Integer.toString(row.round()),
                words.say(row.confidential() ? "csv.yes" : "csv.no"),
                local(row.acceptedAt()),
                row.clock().map(Deadline::due).map(this::local).orElse(""));
        return cells.stream().map(TicketTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private String local(Instant at) {
        return time.format(at);
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
