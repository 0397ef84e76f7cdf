package org.yihaotong.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.dispatch.RowFault;
import org.yihaotong.api.knowledge.KnowledgeImport;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeSheetDesk;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;

/** Workbooks of three bytes. */
final class PaperKnowledgeSheets implements KnowledgeSheetDesk {

    final List<Object> asked = new ArrayList<>();

    @Override
    public Printout export(Actor actor, KnowledgeQuery query) {
        asked.add(query);
        return workbook();
    }

    @Override
    public Printout template(Actor actor) {
        return workbook();
    }

    private static Printout workbook() {
        return new Printout("知识库.xlsx", Printout.Kind.XLSX, out -> out.write(new byte[] {'P', 'K', 3}));
    }

    @Override
    public KnowledgeImport take(Actor actor, InputStream workbook, boolean write) {
        try {
            asked.add(workbook.readAllBytes().length + " " + write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnowledgeImport(1, 2, 3, write, List.of(new RowFault(4, "标题", "必填")));
    }
}
