package org.yihaotong.api.attachment;

import java.util.List;

/**
 * The attachments of a ticket as one actor sees them, oldest first.
 *
 * @param mayAdd whether the actor may add one now
 * @param withdrawable ids of those the actor may take back now
 */
public record Attachments(List<Attachment> items, boolean mayAdd, List<String> withdrawable) {

    public Attachments {
        items = List.copyOf(items);
        withdrawable = List.copyOf(withdrawable);
    }
}
