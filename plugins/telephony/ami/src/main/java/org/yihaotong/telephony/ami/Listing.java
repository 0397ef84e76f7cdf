package org.yihaotong.telephony.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;

/** An answer that comes in many blocks and says when it is complete. */
final class Listing {

    private static final int MOST = 200_000;
    private static final String DENIED = "交换机不说明通话现状，请管理员给 AMI 账号加上 reporting 的读写权限。";

    private final List<Block> blocks = new ArrayList<>();
    private final CompletableFuture<List<Block>> whole = new CompletableFuture<>();

    /** Takes a block that bears the question's id. */
    void take(Block block) {
        if (block.get("EventList").equals("Complete")) {
            whole.complete(List.copyOf(blocks));
        } else if (block.get("Response").equals("Error")) {
            whole.completeExceptionally(new BackendException(Kind.CONFIGURATION, DENIED));
        } else if (!block.event().isEmpty() && blocks.size() < MOST) {
            blocks.add(block);
        }
    }

    CompletableFuture<List<Block>> whole() {
        return whole;
    }
}
