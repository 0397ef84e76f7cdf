package org.yihaotong.engine.citizen;

import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.citizen.NoticeReceipts;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;
import org.yihaotong.engine.words.Words;

/** Writes receipts beside the notices that were sent; one that did not arrive counts as not sent. */
@Component(service = NoticeReceipts.class)
public final class StoredNoticeReceipts implements NoticeReceipts {

    private final NoticeStore store;

    @Activate
    public StoredNoticeReceipts(@Reference NoticeStore store) {
        this.store = store;
    }

    @Override
    public void arrived(String notice) {
        change(notice, sent -> Fate.sent(sent, sent.sentAt().orElseThrow(), Words.say("notice.arrived")));
    }

    @Override
    public void failed(String notice, String reason) {
        change(notice, sent -> Fate.ended(sent, Words.say("notice.undelivered", reason)));
    }

    private void change(String id, UnaryOperator<Notice> how) {
        store.find(id).filter(notice -> notice.sentAt().isPresent()).map(how).ifPresent(store::save);
    }
}
