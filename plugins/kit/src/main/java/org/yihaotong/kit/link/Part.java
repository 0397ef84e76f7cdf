package org.yihaotong.kit.link;

import java.util.Objects;

/** One part of a multipart form. */
public final class Part {

    private final String name;
    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    /**
     * Holds a part.
     *
     * @param name of the form's field
     * @param fileName empty if the part is no file
     * @param mediaType of the content
     */
    public Part(String name, String fileName, String mediaType, byte[] content) {
        this.name = Objects.requireNonNull(name, "name");
        this.fileName = fileName;
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.content = content.clone();
    }

    /** A document as a part. */
    public static Part json(String name, JsonObject document) {
        return new Part(name, "", "application/json", document.bytes());
    }

    public String name() {
        return name;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Never shows the content or a file's name, which may hold a person's. */
    @Override
    public String toString() {
        return "Part[" + name + "]";
    }
}
