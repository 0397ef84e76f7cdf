package org.yihaotong.api.adapter;

/** Who vouches for a jar (签名). */
public enum Signing {
    /** Every file is signed by a key that the centre trusts. */
    TRUSTED,
    /** Signed, but by a key that the centre does not know. */
    UNKNOWN_SIGNER,
    UNSIGNED,
    /** The signature does not fit the content, or covers a part of it only. */
    BROKEN
}
