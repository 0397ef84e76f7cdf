package org.yihaotong.rest.resource;

import java.util.List;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;

/**
 * A knowledge task for its page.
 *
 * @param verbs what the asking person may do now, the likely thing first
 */
public record KnowledgeTaskView(KnowledgeTask task, List<KnowledgeTaskVerb> verbs) {}
