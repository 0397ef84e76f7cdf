package org.yihaotong.api.citizen;

import org.osgi.annotation.versioning.ProviderType;

/** Hears from a channel what became of a notice that it had taken (送达回执); repeats, and notices long gone, are harmless. */
@ProviderType
public interface NoticeReceipts {

    /** It reached the citizen's telephone or mailbox. */
    void arrived(String notice);

    /**
     * It did not.
     *
     * @param reason in words, never with a number or an address
     */
    void failed(String notice, String reason);
}
