package org.yihaotong.rest.resource;

import org.yihaotong.api.ticket.AnswerResult;

/** What all who wait in a group are answered. */
public record GroupAnswer(AnswerResult result, String text) {}
