package org.yihaotong.rest.resource;

import java.util.List;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeVerb;

/**
 * A knowledge item for its page.
 *
 * @param verbs what the asking person may do now, the likely thing first
 */
public record KnowledgeView(KnowledgeItem item, List<KnowledgeVerb> verbs) {}
