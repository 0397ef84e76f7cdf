package org.yihaotong.engine.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.citizen.CallbackRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.words.Words;

/** The book of calling back (回访规则). */
@Component(service = RuleBook.class)
public final class CallbackBook implements RuleBook<CallbackRules> {

    private static final int QUESTION = 100;
    private static final int QUESTIONS = 10;

    @Override
    public String name() {
        return CallbackRules.BOOK;
    }

    @Override
    public Class<CallbackRules> type() {
        return CallbackRules.class;
    }

    @Override
    public CallbackRules preset() {
        return new CallbackRules(
                4,
                3,
                7,
                true,
                List.of(
                        "您好，这里是12345政务服务便民热线，就您反映的事项向您回访，请问现在方便吗？",
                        "承办单位是否与您联系过？",
                        "您反映的问题是否已经解决？",
                        "您对办理结果、服务态度、办理速度是否满意？",
                        "您还有其他意见或者建议吗？"));
    }

    @Override
    public List<FieldError> check(CallbackRules rules) {
        List<FieldError> errors = new ArrayList<>();
        range(errors, "retryHours", rules.retryHours(), 72);
        range(errors, "attempts", rules.attempts(), 10);
        range(errors, "linkDays", rules.linkDays(), 30);
        if (rules.questions().isEmpty() || rules.questions().size() > QUESTIONS) {
            errors.add(new FieldError("questions", "size", Words.say("field.size", 1, QUESTIONS)));
        }
        for (int i = 0; i < rules.questions().size(); i++) {
            int length = rules.questions().get(i).length();
            if (length < 1 || length > QUESTION) {
                errors.add(
                        new FieldError("questions[" + i + "]", "length", Words.say("notice.length", QUESTION, length)));
            }
        }
        return errors;
    }

    private static void range(List<FieldError> errors, String field, int value, int most) {
        if (value < 1 || value > most) {
            errors.add(new FieldError(field, "range", Words.say("callback.range", 1, most)));
        }
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    }
}
