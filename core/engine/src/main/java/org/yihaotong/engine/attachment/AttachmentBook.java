package org.yihaotong.engine.attachment;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.attachment.AttachmentRules;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** How much may be attached (附件限额). */
@Component(service = {RuleBook.class, AttachmentBook.class})
public final class AttachmentBook implements RuleBook<AttachmentRules> {

    @Override
    public String name() {
        return AttachmentRules.BOOK;
    }

    @Override
    public Class<AttachmentRules> type() {
        return AttachmentRules.class;
    }

    @Override
    public AttachmentRules preset() {
        return AttachmentRules.PRESET;
    }

    @Override
    public List<FieldError> check(AttachmentRules content) {
        Fields fields = new Fields();
        between(fields, "photo", content.photo(), 100);
        between(fields, "audio", content.audio(), 1000);
        between(fields, "video", content.video(), 1000);
        between(fields, "document", content.document(), 500);
        between(fields, "perTicket", content.perTicket(), 200);
        return fields.errors();
    }

    private static void between(Fields fields, String field, int value, int most) {
        fields.that(value >= 1 && value <= most, field, "range", Words.say("field.range", "1", String.valueOf(most)));
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
