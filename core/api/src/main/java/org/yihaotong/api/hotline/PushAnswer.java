package org.yihaotong.api.hotline;

/** What the centre answers to a push: HTTP status, media type and body. */
public record PushAnswer(int status, String mediaType, String body) {}
