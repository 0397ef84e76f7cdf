package org.yihaotong.shell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeText;

/** Writes one list of the knowledge base into a CSV file that spreadsheets open as it is. */
@Service
@Command(scope = "knowledge", name = "export", description = "导出知识点 Writes knowledge items into a CSV file")
public final class KnowledgeExport implements Action {

    private static final int PAGE = 200;
    private static final String BYTE_ORDER = "\ufeff";

    @Argument(name = "file", description = "文件 where to write; must not be there yet", required = true)
    private String file;

    @Option(name = "--queue", description = "列表 which list, such as LIVE or EXPIRED")
    private String queue = KnowledgeQueue.LIVE.name();

    @Option(name = "--unit", description = "单位 only items of this unit")
    private String unit;

    @Reference
    private KnowledgeDesk desk;

    @Override
    public Object execute() throws IOException {
        KnowledgeQueue wanted = KnowledgeQueue.valueOf(queue.toUpperCase(Locale.ROOT));
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(
                Path.of(file), StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.CREATE_NEW)) {
            out.write(BYTE_ORDER + Words.say("knowledge.export-columns") + "\r\n");
            Optional<String> cursor = Optional.empty();
            do {
                Page<KnowledgeItem> page = desk.list(
                        Operator.reading(),
                        new KnowledgeQuery(
                                wanted, Optional.ofNullable(unit), Optional.empty(), Optional.empty(), cursor, PAGE));
                for (KnowledgeItem item : page.items()) {
                    out.write(line(item) + "\r\n");
                    written++;
                }
                cursor = page.next();
            } while (cursor.isPresent());
        }
        System.out.println(Words.say("knowledge.exported", written, file));
        return null;
    }

    private static String line(KnowledgeItem item) {
        KnowledgeText text = item.newest().text();
        return Stream.of(
                        item.id(),
                        item.unit(),
                        Words.of(item.state()),
                        text.kind().name(),
                        text.title(),
                        text.answer(),
                        String.join(" ", text.keywords()),
                        text.category(),
                        String.join(" ", text.areas()),
                        text.audience().name(),
                        text.validFrom().map(String::valueOf).orElse(""),
                        text.validUntil().map(String::valueOf).orElse(""),
                        text.source(),
                        item.reviewOn().toString(),
                        String.valueOf(item.uses()))
                .map(KnowledgeExport::cell)
                .collect(Collectors.joining(","));
    }

    /** Quoted where it must be; what a spreadsheet would run as a formula is text. */
    private static String cell(String value) {
        String plain = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return plain.matches("(?s).*[,\"\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
