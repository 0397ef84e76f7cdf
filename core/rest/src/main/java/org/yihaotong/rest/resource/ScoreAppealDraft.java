package org.yihaotong.rest.resource;

/** A score appeal that a unit files. */
public record ScoreAppealDraft(String period, String indicator, String reason) {

    public ScoreAppealDraft {
        period = period == null ? "" : period;
        indicator = indicator == null ? "" : indicator;
    }
}
