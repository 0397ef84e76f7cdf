package org.yihaotong.engine.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.attachment.FileLink;
import org.yihaotong.api.attachment.FileLinkDesk;
import org.yihaotong.api.attachment.FileLinks;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.engine.attachment.FileName;
import org.yihaotong.engine.citizen.NoticeBook;
import org.yihaotong.engine.port.attachment.Blob;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.attachment.BrokenContentException;
import org.yihaotong.engine.reply.Seal;
import org.yihaotong.engine.rule.Books;

/** Links to files of orders (附件链接): the address says which file of which order and until when, and is signed. */
@Component
public final class StoredFileLinks implements FileLinks, FileLinkDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFileLinks.class);
    private static final NoticeBook BOOK = new NoticeBook();
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final OrderFiles files;
    private final BlobStore blobs;
    private final Seal seal;
    private final Books books;
    private final Clock clock;

    @Activate
    public StoredFileLinks(
            @Reference OrderFiles files,
            @Reference BlobStore blobs,
            @Reference Seal seal,
            @Reference Books books,
            @Reference Clock clock) {
        this.files = files;
        this.blobs = blobs;
        this.seal = seal;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Optional<FileLink> open(String hotline, String orderNo, FileContent file, Duration life) {
        if (life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a link serves at most " + LONGEST.toDays() + " days");
        }
        Instant until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(A_DAY).plus(life);
        return files.held(orderNo)
                .filter(order -> order.hotline().equals(hotline))
                .flatMap(order -> order.file(file.id()))
                .map(attachment -> link(new FileToken(orderNo, attachment.id(), until), attachment));
    }

    private FileLink link(FileToken token, Attachment attachment) {
        String extension = FileName.of(attachment.name()).extension();
        String address = books.now(BOOK).address().replaceFirst("/+$", "");
        return new FileLink(address, "/f/" + token.signed(seal, extension), token.expiresAt());
    }

    @Override
    public Optional<AttachmentContent> open(String name) throws IOException {
        Optional<FileToken> token =
                FileToken.read(name, seal).filter(t -> t.expiresAt().isAfter(clock.instant()));
        Optional<OrderFiles.Held> order = token.flatMap(t -> files.held(t.orderNo()));
        Optional<Attachment> attachment =
                order.flatMap(held -> held.file(token.orElseThrow().attachment()));
        return attachment.isEmpty()
                ? Optional.empty()
                : opened(attachment.get(), order.orElseThrow().hotline());
    }

    private Optional<AttachmentContent> opened(Attachment attachment, String hotline) throws IOException {
        try {
            Blob blob = blobs.open(attachment.sha256());
            files.note(attachment, hotline);
            return Optional.of(new Opened(attachment, blob));
        } catch (BrokenContentException e) {
            LOG.error("The content of attachment {} of {} is broken", attachment.id(), attachment.ticket(), e);
            return Optional.empty();
        }
    }

    private record Opened(Attachment attachment, Blob blob) implements AttachmentContent {

        @Override
        public InputStream from(long offset) throws IOException {
            return blob.from(offset);
        }
    }
}
