package org.yihaotong.engine.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.words.Words;

/** The book of what citizens are told (告知模板); no template can name a person, for there is no placeholder for one. */
@Component(service = RuleBook.class)
public final class NoticeBook implements RuleBook<NoticeRules> {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.-]{1,60}(:[0-9]{2,5})?(/[A-Za-z0-9_-]{1,20}){0,2}");

    private static final int LONGEST = 200;

    @Override
    public String name() {
        return NoticeRules.BOOK;
    }

    @Override
    public Class<NoticeRules> type() {
        return NoticeRules.class;
    }

    @Override
    public NoticeRules preset() {
        return new NoticeRules(
                "",
                "【12345】您反映的“{title}”（工单{number}）因情况复杂，办理时限由{oldDue}延至{due}，请您谅解。咨询请拨12345。",
                "【12345】您反映的“{title}”（工单{number}）因客观原因暂缓办理，最迟{due}恢复。咨询请拨12345。",
                "【12345】您反映的“{title}”（工单{number}）已办理，请于{due}前评价：{link} 。链接只能使用一次，请勿转发。",
                "【12345】您反映的“{title}”（工单{number}）的统一答复：{answer} 稍后将向您回访。咨询请拨12345。",
                "【12345】您咨询的“{title}”（工单{number}）：{answer} 咨询请拨12345。");
    }

    @Override
    public List<FieldError> check(NoticeRules rules) {
        List<FieldError> errors = new ArrayList<>();
        if (!rules.address().isEmpty() && !ADDRESS.matcher(rules.address()).matches()) {
            errors.add(new FieldError("address", "pattern", Words.say("notice.address")));
        }
        check(errors, "extended", rules.extended(), Set.of("number", "title", "due", "oldDue"), false);
        check(errors, "suspended", rules.suspended(), Set.of("number", "title", "due"), false);
        check(errors, "callbackLink", rules.callbackLink(), Set.of("number", "title", "due", "link"), true);
        check(errors, "groupAnswer", rules.groupAnswer(), Set.of("number", "title", "answer"), false);
        check(errors, "answer", rules.answer(), Set.of("number", "title", "answer"), false);
        return errors;
    }

    private static void check(
            List<FieldError> errors, String field, String template, Set<String> allowed, boolean needsLink) {
        int length = template.codePointCount(0, template.length());
        if (length < 1 || length > LONGEST) {
            errors.add(new FieldError(field, "length", Words.say("notice.length", LONGEST, length)));
        }
        NoticeText.fault(template, allowed)
                .ifPresent(part -> errors.add(new FieldError(
                        field,
                        "placeholder",
                        Words.say(
                                "notice.placeholder",
                                part,
                                allowed.stream()
                                        .sorted()
                                        .map(p -> "{" + p + "}")
                                        .reduce("", (a, b) -> a + " " + b)))));
        if (needsLink && !template.contains("{link}")) {
            errors.add(new FieldError(field, "link", Words.say("notice.needs-link")));
        }
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
