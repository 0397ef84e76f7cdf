package org.yihaotong.api.knowledge;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears of the knowledge base, after the commit and never inside the transaction; a service. */
@ConsumerType
public interface KnowledgeListener {

    void happened(KnowledgeNews news);
}
