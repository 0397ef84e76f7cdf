package org.yihaotong.engine.port;

/**
 * An idempotency key with what it made.
 *
 * @param fingerprint SHA-256 of the request, hex: the same key with another request is refused
 */
public record UsedKey(String login, String key, String fingerprint, String ticket) {}
