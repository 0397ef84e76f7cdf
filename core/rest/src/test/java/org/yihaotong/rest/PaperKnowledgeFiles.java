package org.yihaotong.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeFileContent;
import org.yihaotong.api.knowledge.KnowledgeFileDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.people.Actor;

/** One file on paper, which citizens may have of one item. */
final class PaperKnowledgeFiles implements KnowledgeFileDesk {

    static final KnowledgeFile FILE = new KnowledgeFile(
            "f1",
            "测温 办法.pdf",
            "application/pdf",
            AttachmentKind.DOCUMENT,
            PaperAttachments.CONTENT.length,
            "a".repeat(64));

    final List<Object> asked = new ArrayList<>();

    @Override
    public KnowledgeFile take(Actor actor, String name, InputStream content) throws IOException {
        asked.add(name + " " + content.readAllBytes().length);
        return FILE;
    }

    @Override
    public KnowledgeItem lay(Actor actor, String id, long revision, List<String> files) {
        asked.add(id + " " + revision + " " + files);
        return PaperKnowledge.item();
    }

    @Override
    public KnowledgeFileContent open(Actor actor, String id, String file) {
        if (file.equals("gone")) {
            throw new NotFoundException("没有这个附件。");
        }
        return new Content();
    }

    @Override
    public Optional<KnowledgeFileContent> openForCitizens(String id, String file) {
        return Optional.of(id)
                .filter(item -> item.equals(PaperKnowledge.ID) && file.equals(FILE.id()))
                .map(item -> new Content());
    }

    private record Content() implements KnowledgeFileContent {

        @Override
        public KnowledgeFile file() {
            return FILE;
        }

        @Override
        public InputStream from(long offset) {
            int from = (int) offset;
            return new ByteArrayInputStream(PaperAttachments.CONTENT, from, PaperAttachments.CONTENT.length - from);
        }
    }
}
