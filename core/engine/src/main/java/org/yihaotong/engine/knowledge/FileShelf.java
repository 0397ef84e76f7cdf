package org.yihaotong.engine.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeFileContent;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.AttachmentGate.Admitted;
import org.yihaotong.engine.attachment.FileName;
import org.yihaotong.engine.port.attachment.Blob;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.attachment.BrokenContentException;
import org.yihaotong.engine.port.knowledge.KeptFile;
import org.yihaotong.engine.port.knowledge.KnowledgeFileStore;
import org.yihaotong.engine.words.Words;

/** Where the files of knowledge items lie: among the attachments of tickets, looked at by the same gate. */
@Component(service = FileShelf.class)
public final class FileShelf {

    private static final Logger LOG = LoggerFactory.getLogger(FileShelf.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final KnowledgeFileStore rows;
    private final BlobStore blobs;
    private final AttachmentGate gate;
    private final Clock clock;

    @Activate
    public FileShelf(
            @Reference KnowledgeFileStore rows,
            @Reference BlobStore blobs,
            @Reference AttachmentGate gate,
            @Reference Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.gate = gate;
        this.clock = clock;
    }

    /** How many files a text has at most. */
    int most() {
        return gate.rules().perTicket();
    }

    KnowledgeFile take(String login, String called, InputStream content) throws IOException {
        FileName name = FileName.of(called);
        try (Admitted admitted = gate.admit(name, content)) {
            admitted.upload().keep();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            KnowledgeFile file = new KnowledgeFile(
                    UUID.randomUUID().toString(),
                    name.toString(),
                    admitted.mediaType(),
                    admitted.kind(),
                    admitted.upload().size(),
                    admitted.upload().sha256());
            rows.add(new KeptFile(file, login, now, Optional.empty()), now.minus(DAY));
            return file;
        }
    }

    /** The file, if it is the item's, or this person has just brought it. */
    Optional<KnowledgeFile> usable(String id, String item, String login) {
        return rows.find(id)
                .filter(kept ->
                        kept.item().map(item::equals).orElse(kept.addedBy().equals(login)))
                .map(KeptFile::file);
    }

    KnowledgeFileContent open(KnowledgeFile file) throws IOException {
        try {
            return new Opened(file, blobs.open(file.sha256()));
        } catch (BrokenContentException e) {
            LOG.error("The content of file {} of the knowledge base is broken", file.id(), e);
            throw Words.refuse("attachment-broken");
        }
    }

    private record Opened(KnowledgeFile file, Blob blob) implements KnowledgeFileContent {

        @Override
        public InputStream from(long offset) throws IOException {
            return blob.from(offset);
        }
    }
}
