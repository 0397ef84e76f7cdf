package org.yihaotong.rest.resource;

import java.util.Map;
import java.util.TreeMap;
import org.yihaotong.api.archive.RetentionRules;
import org.yihaotong.api.attachment.AttachmentRules;
import org.yihaotong.api.citizen.CallbackRules;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.supervision.SupervisionRules;

/** The rule books that the contract describes word for word; a plug-in's own book works as well, undescribed. */
final class KnownBooks {

    private static final Map<String, Class<?>> TYPES = new TreeMap<>(Map.of(
            AttachmentRules.BOOK,
            AttachmentRules.class,
            CatalogueLines.BOOK,
            CatalogueLines.class,
            ClockRules.BOOK,
            ClockRules.class,
            "handling",
            HandlingRules.class,
            RetentionRules.BOOK,
            RetentionRules.class,
            WorkCalendar.BOOK,
            WorkCalendar.class,
            SupervisionRules.BOOK,
            SupervisionRules.class,
            NoticeRules.BOOK,
            NoticeRules.class,
            CallbackRules.BOOK,
            CallbackRules.class));

    private KnownBooks() {}

    /** Name and record of every book, by name. */
    static Map<String, Class<?>> all() {
        return TYPES;
    }
}
