package org.yihaotong.api.citizen;

/**
 * What citizens are told, one template a kind.
 *
 * @param address where citizens reach the centre's pages, such as {@code https://12345.example.org}; empty: links wait
 */
public record NoticeRules(
        String address, String extended, String suspended, String callbackLink, String groupAnswer, String answer) {

    /** Name of the rule book. */
    public static final String BOOK = "notices";

    public NoticeRules {
        address = address == null ? "" : address.strip();
        extended = extended == null ? "" : extended.strip();
        suspended = suspended == null ? "" : suspended.strip();
        callbackLink = callbackLink == null ? "" : callbackLink.strip();
        groupAnswer = groupAnswer == null ? "" : groupAnswer.strip();
        answer = answer == null ? "" : answer.strip();
    }

    /** The template of this kind; empty in an edition that is older than the kind. */
    public String template(NoticeKind kind) {
        return switch (kind) {
            case EXTENDED -> extended;
            case SUSPENDED -> suspended;
            case CALLBACK_LINK -> callbackLink;
            case GROUP_ANSWER -> groupAnswer;
            case ANSWER -> answer;
        };
    }
}
