package org.yihaotong.rest.resource;

/** A period that is to be published. */
public record PublicationDraft(String period, String note) {

    public PublicationDraft {
        period = period == null ? "" : period;
        note = note == null ? "" : note;
    }
}
