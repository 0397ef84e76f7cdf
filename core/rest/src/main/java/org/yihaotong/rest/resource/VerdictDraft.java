package org.yihaotong.rest.resource;

/** What the second person says. */
public record VerdictDraft(boolean agree, String opinion) {

    public VerdictDraft {
        opinion = opinion == null ? "" : opinion;
    }
}
