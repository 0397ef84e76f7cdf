package org.yihaotong.engine.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.search.SynonymRules;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** Words that mean the same to those who search (同义词). */
@Component(service = {RuleBook.class, SynonymBook.class})
public final class SynonymBook implements RuleBook<SynonymRules> {

    private static final SynonymRules HOUSE = new SynonymRules(List.of(
            List.of("停水", "断水", "没水"),
            List.of("停电", "断电", "没电"),
            List.of("停气", "断气", "没气"),
            List.of("暖气", "供暖", "供热", "暖气片"),
            List.of("公交", "公交车", "公共汽车"),
            List.of("路灯", "街灯"),
            List.of("垃圾", "废弃物"),
            List.of("噪音", "噪声", "扰民"),
            List.of("医保", "医疗保险"),
            List.of("社保", "社会保险"),
            List.of("低保", "最低生活保障"),
            List.of("公积金", "住房公积金"),
            List.of("身份证", "居民身份证"),
            List.of("拖欠工资", "欠薪")));

    @Override
    public String name() {
        return SynonymRules.BOOK;
    }

    @Override
    public Class<SynonymRules> type() {
        return SynonymRules.class;
    }

    @Override
    public SynonymRules preset() {
        return HOUSE;
    }

    @Override
    public List<Preset<SynonymRules>> presets() {
        return List.of(new Preset<>("house", Words.say("synonyms.preset"), Words.say("synonyms.preset.source"), HOUSE));
    }

    @Override
    public List<FieldError> check(SynonymRules content) {
        Fields fields = new Fields().size("groups", content.groups(), 0, 2000);
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < content.groups().size(); i++) {
            List<String> group = content.groups().get(i);
            fields.size("groups[" + i + "]", group, 2, 20);
            for (int j = 0; j < group.size(); j++) {
                String field = "groups[" + i + "][" + j + "]";
                Integer other = first.putIfAbsent(group.get(j).strip().toLowerCase(Locale.ROOT), i + 1);
                fields.text(field, group.get(j), 2, 20)
                        .that(other == null, field, "duplicate", Words.say("synonyms.twice", other));
            }
        }
        return fields.errors();
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR, Role.KNOWLEDGE_EDITOR);
    }
}
