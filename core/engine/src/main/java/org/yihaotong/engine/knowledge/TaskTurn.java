package org.yihaotong.engine.knowledge;

import java.util.List;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.engine.port.assessment.KnowledgeFact;

/** A task after a step, what is written down about it, and what the assessment counts. */
record TaskTurn(KnowledgeTask task, KnowledgeTaskEvent event, List<KnowledgeFact> facts) {}
