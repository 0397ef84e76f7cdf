package org.yihaotong.linked.minshenggas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Part;

/** The files of orders at the unit; under which of its numbers stands in the centre's ledger, so that none goes twice. */
final class Uploads {

    private static final String LINE = "minshenggas";
    private static final String BOOK = "files";
    private static final Enclosures FILES = new Enclosures(
            Map.of("image/jpeg", "jpg", "image/png", "png", "video/mp4", "mp4", "application/pdf", "pdf"), 8 << 20, 5);

    private final GasService service;
    private final Ledger ledger;

    Uploads(GasService service, Ledger ledger) {
        this.service = service;
        this.ledger = ledger;
    }

    /** What the order says of the files that cannot go. */
    static String note(WorkOrder order) {
        return FILES.note(order.files());
    }

    /** The unit's numbers of the order's files ({@code attachments}). */
    List<String> of(WorkOrder order) throws BackendException {
        List<String> ids = new ArrayList<>();
        for (FileContent file : FILES.of(order.files())) {
            String key = order.orderNo() + "/" + file.id();
            Optional<Ledger.Entry> before = ledger.find(LINE, BOOK, key);
            String id = before.isPresent() ? before.get().text() : uploaded(file);
            ledger.add(LINE, BOOK, key, id, Optional.empty());
            ids.add(id);
        }
        return ids;
    }

    private String uploaded(FileContent file) throws BackendException {
        String name = file.id() + "." + FILES.extension(file);
        Part part = new Part("file", name, file.mediaType(), Enclosures.bytes(file));
        return GasService.good(service.ask(Ask.post("/attachments").parts(List.of(part))))
                .text("attachmentId")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "民生天然气没有给出附件编号，稍后自动重试。"));
    }
}
