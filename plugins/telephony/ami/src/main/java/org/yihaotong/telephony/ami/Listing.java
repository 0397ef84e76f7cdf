package org.yihaotong.telephony.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An answer that comes in many blocks and says when it is complete. */
final class Listing {

    private static final int MOST = 200_000;

    private final List<Block> blocks = new ArrayList<>();
    private final CompletableFuture<List<Block>> whole = new CompletableFuture<>();

    /** Takes a block that bears the question's id. */
    void take(Block block) {
        if (block.get("EventList").equals("Complete")) {
            whole.complete(List.copyOf(blocks));
        } else if (block.get("Response").equals("Error")) {
            whole.complete(List.of());
        } else if (!block.event().isEmpty() && blocks.size() < MOST) {
            blocks.add(block);
        }
    }

    CompletableFuture<List<Block>> whole() {
        return whole;
    }
}
