package org.yihaotong.engine.attachment;

import java.util.List;
import org.yihaotong.api.attachment.AttachmentKind;
import org.yihaotong.api.attachment.AttachmentRules;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Upload;
import org.yihaotong.engine.words.Words;

/**
 * One type that may be attached.
 *
 * @param mediaType as which the content is given out
 * @param looks what such content may turn out to be
 */
record ContentType(String extension, AttachmentKind kind, String mediaType, List<String> looks) {

    /** Refuses content that is too large, empty, something else, or not to be trusted. */
    Finding check(Upload upload, AttachmentRules rules) throws java.io.IOException {
        long largest = rules.largest(kind);
        new Fields()
                .that(
                        upload.size() <= largest,
                        "content",
                        "too-large",
                        Words.say("attachment.too-large", Words.name(kind), Long.toString(largest >> 20)))
                .that(upload.size() > 0, "content", "empty", Words.say("attachment.empty"))
                .done();
        Finding finding = upload.look();
        boolean fits = looks.contains(plain(finding.mediaType()));
        new Fields()
                .that(fits, "content", "mismatch", Words.say("attachment.mismatch", extension))
                .that(
                        !fits || finding.trouble().isEmpty(),
                        "content",
                        finding.trouble().map(ContentType::code).orElse(""),
                        finding.trouble().map(Words::name).orElse(""))
                .done();
        return finding;
    }

    /** As which this content is given out: a text says its charset. */
    String servedAs(Finding finding) {
        return finding.mediaType().contains(";") ? finding.mediaType() : mediaType;
    }

    private static String plain(String mediaType) {
        return mediaType.split(";", 2)[0].strip();
    }

    private static String code(Finding.Trouble trouble) {
        return trouble.name().toLowerCase(java.util.Locale.ROOT);
    }
}
