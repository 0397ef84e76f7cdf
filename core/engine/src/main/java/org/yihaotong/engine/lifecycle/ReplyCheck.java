package org.yihaotong.engine.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.engine.words.Words;

/**
 * Looks at a reply before it may be submitted (答复审查): it says something, is no copy of an earlier one, is more than
 * 「已转办」, and answers every demand.
 */
final class ReplyCheck {

    private final HandlingRules rules;

    ReplyCheck(HandlingRules rules) {
        this.rules = rules;
    }

    /** Everything that is wrong with the reply. */
    List<FieldError> check(String text, List<String> points, List<String> demands, List<Answer> earlier) {
        List<FieldError> wrong = new ArrayList<>();
        text(wrong, text, earlier);
        if (points.isEmpty() ? !demands.isEmpty() : points.size() != demands.size()) {
            wrong.add(new FieldError("points", "size", Words.say("reply.points", demands.size())));
            return wrong;
        }
        for (int i = 0; i < points.size(); i++) {
            if (saysNothing(points.get(i))) {
                wrong.add(new FieldError("points[" + i + "]", "mere", Words.say("reply.point", i + 1)));
            }
        }
        return wrong;
    }

    private void text(List<FieldError> wrong, String text, List<Answer> earlier) {
        if (saysNothing(text)) {
            wrong.add(new FieldError("text", "mere", Words.say("reply.mere")));
        } else if (core(text).codePointCount(0, core(text).length()) < rules.replyLength()) {
            wrong.add(new FieldError("text", "too-short", Words.say("reply.too-short", rules.replyLength())));
        } else if (earlier.stream().anyMatch(a -> isCopy(text, a.text()))) {
            wrong.add(new FieldError("text", "copy", Words.say("reply.copy")));
        }
    }

    /** Nothing is left once phrases such as 已转办 are taken away. */
    private boolean saysNothing(String text) {
        String rest = core(text);
        List<String> phrases = rules.emptyPhrases().stream()
                .map(ReplyCheck::core)
                .filter(p -> !p.isEmpty())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        for (String phrase : phrases) {
            rest = rest.replace(phrase, "");
        }
        return rest.isEmpty();
    }

    private boolean isCopy(String text, String earlier) {
        Set<String> mine = pairs(core(text));
        Set<String> theirs = pairs(core(earlier));
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        int all = mine.size() + theirs.size() - both.size();
        return all > 0 && both.size() * 100 >= all * rules.likeness();
    }

    /** Letters, digits and characters only. */
    private static String core(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        if (text.length() == 1) {
            pairs.add(text);
        }
        return pairs;
    }
}
