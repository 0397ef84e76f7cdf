package org.yihaotong.api.callcentre;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what happened to calls: after the commit, quick and without failing. */
@ConsumerType
@FunctionalInterface
public interface CallListener {

    void happened(CallNews news);
}
