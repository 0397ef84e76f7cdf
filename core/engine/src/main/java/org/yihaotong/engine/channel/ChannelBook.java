package org.yihaotong.engine.channel;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.channel.ChannelLimit;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** The book of what channels bear (渠道限流). */
@Component(service = {RuleBook.class, ChannelBook.class})
public final class ChannelBook implements RuleBook<ChannelRules> {

    private static final int SOURCE = 100_000;
    private static final int ALL = 1_000_000;

    @Override
    public String name() {
        return ChannelRules.BOOK;
    }

    @Override
    public Class<ChannelRules> type() {
        return ChannelRules.class;
    }

    @Override
    public ChannelRules preset() {
        return ChannelRules.PRESET;
    }

    @Override
    public List<FieldError> check(ChannelRules content) {
        Fields fields = new Fields();
        long different =
                content.limits().stream().map(ChannelLimit::channel).distinct().count();
        fields.that(different == content.limits().size(), "limits", "twice", Words.say("field.channel-twice"));
        for (int i = 0; i < content.limits().size(); i++) {
            ChannelLimit limit = content.limits().get(i);
            String at = "limits[" + i + "].";
            between(fields, at + "appeals", limit.appeals(), 1, SOURCE);
            between(fields, at + "supplements", limit.supplements(), 1, SOURCE);
            between(fields, at + "altogether", limit.altogether(), 1, ALL);
        }
        between(fields, "wrongTries", content.wrongTries(), 3, 1000);
        between(fields, "wrongTriesAtTicket", content.wrongTriesAtTicket(), 5, 1000);
        between(fields, "files", content.files(), 0, 20);
        between(fields, "fileMegabytes", content.fileMegabytes(), 1, 50);
        return fields.errors();
    }

    private static void between(Fields fields, String field, int value, int least, int most) {
        fields.that(
                value >= least && value <= most,
                field,
                "range",
                Words.say("field.range", String.valueOf(least), String.valueOf(most)));
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
