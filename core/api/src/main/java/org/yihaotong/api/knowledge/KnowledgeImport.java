package org.yihaotong.api.knowledge;

import java.util.List;
import org.yihaotong.api.dispatch.RowFault;

/**
 * What a table makes of the knowledge base.
 *
 * @param added how many items are new
 * @param changed how many get another text
 * @param unchanged how many say already what the table says
 * @param written whether it was done; never if anything is at fault
 * @param faults every row and column at fault, at most 1,000
 */
public record KnowledgeImport(int added, int changed, int unchanged, boolean written, List<RowFault> faults) {

    public KnowledgeImport {
        faults = List.copyOf(faults);
    }
}
