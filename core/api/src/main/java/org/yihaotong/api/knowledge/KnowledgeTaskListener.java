package org.yihaotong.api.knowledge;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears of knowledge tasks, after the commit and never inside the transaction; a service. */
@ConsumerType
public interface KnowledgeTaskListener {

    void happened(KnowledgeTaskNews news);
}
