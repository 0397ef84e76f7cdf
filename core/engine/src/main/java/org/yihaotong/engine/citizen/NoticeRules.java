package org.yihaotong.engine.citizen;

import org.yihaotong.api.citizen.NoticeKind;

/**
 * What citizens are told, one template a kind.
 *
 * @param address where citizens reach the centre's pages, such as {@code https://12345.example.org}; empty: links wait
 */
public record NoticeRules(String address, String extended, String suspended, String callbackLink, String groupAnswer) {

    public NoticeRules {
        address = address == null ? "" : address.strip();
        extended = extended == null ? "" : extended.strip();
        suspended = suspended == null ? "" : suspended.strip();
        callbackLink = callbackLink == null ? "" : callbackLink.strip();
        groupAnswer = groupAnswer == null ? "" : groupAnswer.strip();
    }

    String template(NoticeKind kind) {
        return switch (kind) {
            case EXTENDED -> extended;
            case SUSPENDED -> suspended;
            case CALLBACK_LINK -> callbackLink;
            case GROUP_ANSWER -> groupAnswer;
        };
    }
}
