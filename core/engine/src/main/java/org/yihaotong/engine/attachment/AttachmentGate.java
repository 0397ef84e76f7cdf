package org.yihaotong.engine.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.AttachmentRules;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Upload;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Lets content in whose name, type and size are allowed; what does not pass leaves no trace. */
@Component(service = AttachmentGate.class)
public final class AttachmentGate {

    private final BlobStore blobs;
    private final Books books;
    private final AttachmentBook book;
    private final ContentTypes types = new ContentTypes();

    @Activate
    public AttachmentGate(@Reference BlobStore blobs, @Reference Books books, @Reference AttachmentBook book) {
        this.blobs = blobs;
        this.books = books;
        this.book = book;
    }

    /** How much may be attached now. */
    public AttachmentRules rules() {
        return books.now(book);
    }

    /** What may be attached now. */
    public AllowedContent allowed() {
        return types.allowed(rules());
    }

    /**
     * Takes content in and looks at it; the caller closes what is let in, and keeps it if the ticket wants it.
     *
     * @throws org.yihaotong.api.input.InvalidInputException if name or content are not allowed
     */
    public Admitted admit(FileName name, InputStream content) throws IOException {
        new Fields()
                .that(
                        types.of(name.extension()).isPresent(),
                        "name",
                        "type",
                        Words.say("attachment.type", types.words()))
                .done();
        ContentType type = types.of(name.extension()).orElseThrow();
        AttachmentRules rules = rules();
        Upload upload = blobs.receive(content, rules.largest(type.kind()));
        boolean admitted = false;
        try {
            Finding finding = type.check(upload, rules);
            admitted = true;
            return new Admitted(upload, type.kind(), type.servedAs(finding));
        } finally {
            if (!admitted) {
                upload.close();
            }
        }
    }

    /** Content that was let in. */
    public record Admitted(Upload upload, AttachmentKind kind, String mediaType) implements AutoCloseable {

        @Override
        public void close() {
            upload.close();
        }
    }
}
