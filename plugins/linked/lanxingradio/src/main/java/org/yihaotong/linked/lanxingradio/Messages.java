package org.yihaotong.linked.lanxingradio;

import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.XmlElement;

/** What else the centre writes: urges and supervision orders, withdrawals, decisions. */
final class Messages {

    private static final int LONGEST_ID = 36;

    private Messages() {}

    static Message of(Urging urge) throws BackendException {
        boolean supervision = urge.level() > 0;
        if (supervision && urge.replyBy().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "督办须写明要求回复的时间。");
        }
        XmlElement element = new XmlElement("Urge")
                .with(new XmlElement("OrderNo", urge.orderNo()))
                .with(new XmlElement("Kind", supervision ? "督办" : "催办"))
                .with(new XmlElement("Content", Wording.line(urge.text(), 300, "请尽快办理。")));
        XmlElement whole = urge.replyBy()
                .map(by -> element.with(new XmlElement("ReplyBefore", WallTime.text(by))))
                .orElse(element);
        return new Message(id("U-", urge.id()), "URGE", whole);
    }

    static Message of(Withdrawal withdrawal) {
        XmlElement element = new XmlElement("Cancel")
                .with(new XmlElement("OrderNo", withdrawal.orderNo()))
                .with(new XmlElement("Reason", Wording.line(withdrawal.reason(), 200, "中心撤单")));
        return new Message(id("C-", withdrawal.orderNo()), "CANCEL", element);
    }

    static Message of(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的办理时限。");
        }
        XmlElement element = new XmlElement("Audit")
                .with(new XmlElement("OrderNo", decision.orderNo()))
                .with(new XmlElement("RefMsgId", decision.replyId()))
                .with(new XmlElement("Agree", Boolean.toString(decision.agree())))
                .with(new XmlElement(
                        "Opinion", Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意")));
        XmlElement whole = extended
                ? element.with(new XmlElement(
                        "NewLimit", WallTime.text(decision.newDue().get())))
                : element;
        return new Message(id("A-", decision.replyId()), "AUDIT", whole);
    }

    private static String id(String prefix, String key) {
        int most = LONGEST_ID - prefix.length();
        return prefix + key.substring(Math.max(0, key.length() - most));
    }
}
