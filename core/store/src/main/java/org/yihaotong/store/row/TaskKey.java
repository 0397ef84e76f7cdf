package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of what happened to a knowledge task: task and revision. */
public class TaskKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String task;
    private long no;

    protected TaskKey() {}

    public TaskKey(String task, long no) {
        this.task = task;
        this.no = no;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskKey key && no == key.no && Objects.equals(task, key.task);
    }

    @Override
    public int hashCode() {
        return Objects.hash(task, no);
    }
}
