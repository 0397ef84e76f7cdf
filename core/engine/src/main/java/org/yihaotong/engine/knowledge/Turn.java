package org.yihaotong.engine.knowledge;

import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;

/** An item after a step, and what is written down about it. */
record Turn(KnowledgeItem item, KnowledgeEvent event) {}
