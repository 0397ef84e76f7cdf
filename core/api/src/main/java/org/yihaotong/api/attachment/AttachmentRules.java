package org.yihaotong.api.attachment;

/**
 * How much may be attached, in megabytes a file and in files a ticket; an administrator changes it.
 *
 * @param photo 1 to 100
 * @param audio 1 to 1,000
 * @param video 1 to 1,000
 * @param document 1 to 500
 * @param perTicket 1 to 200
 */
public record AttachmentRules(int photo, int audio, int video, int document, int perTicket) {

    /** The name of the rule book that holds them. */
    public static final String BOOK = "attachments";

    /** What holds before anybody changes it. */
    public static final AttachmentRules PRESET = new AttachmentRules(20, 100, 500, 50, 50);

    /** The limit of a kind in bytes. */
    public long largest(AttachmentKind kind) {
        int megabytes =
                switch (kind) {
                    case PHOTO -> photo;
                    case AUDIO -> audio;
                    case VIDEO -> video;
                    case DOCUMENT -> document;
                };
        return megabytes * 1024L * 1024L;
    }
}
