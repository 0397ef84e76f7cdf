package org.yihaotong.api.adapter;

/** How an adapter's bundle stands; how its line stands is another matter. */
public enum AdapterState {
    RUNNING,
    /** Installed, but it did not start. */
    STOPPED,
    /** It lies in the folder and would run, but waits for what it needs. */
    WAITING,
    /** It lies in the folder and the check forbids it to run. */
    REFUSED
}
