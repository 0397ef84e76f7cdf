package org.yihaotong.rest.resource;

import java.util.Map;
import java.util.TreeMap;
import org.yihaotong.api.archive.RetentionRules;
import org.yihaotong.api.assessment.Indicators;
import org.yihaotong.api.attachment.AttachmentRules;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.citizen.CallbackRules;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.group.MatchRules;
import org.yihaotong.api.knowledge.KnowledgeRules;
import org.yihaotong.api.rule.HandlingRules;
import org.yihaotong.api.search.SynonymRules;
import org.yihaotong.api.supervision.SupervisionRules;

/** The rule books that the contract describes word for word; a plug-in's own book works as well, undescribed. */
final class KnownBooks {

    private static final Map<String, Class<?>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry(AttachmentRules.BOOK, AttachmentRules.class),
            Map.entry(ChannelRules.BOOK, ChannelRules.class),
            Map.entry(CallRules.BOOK, CallRules.class),
            Map.entry(CatalogueLines.BOOK, CatalogueLines.class),
            Map.entry(ClockRules.BOOK, ClockRules.class),
            Map.entry("handling", HandlingRules.class),
            Map.entry(RetentionRules.BOOK, RetentionRules.class),
            Map.entry("indicators", Indicators.class),
            Map.entry(WorkCalendar.BOOK, WorkCalendar.class),
            Map.entry(SupervisionRules.BOOK, SupervisionRules.class),
            Map.entry(SynonymRules.BOOK, SynonymRules.class),
            Map.entry(NoticeRules.BOOK, NoticeRules.class),
            Map.entry(CallbackRules.BOOK, CallbackRules.class),
            Map.entry(KnowledgeRules.BOOK, KnowledgeRules.class),
            Map.entry("sameMatter", MatchRules.class)));

    private KnownBooks() {}

    /** Name and record of every book, by name. */
    static Map<String, Class<?>> all() {
        return TYPES;
    }
}
