package org.yihaotong.channels.sms;

import java.util.List;
import org.yihaotong.api.channel.Progress;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.citizen.RatingSheet.Said;
import org.yihaotong.kit.link.SmsText;

/** What the centre says in short messages; at most 335 characters with the signature, in five parts at most. Pure. */
final class Texts {

    static final String HELP = "您好，发送不少于5个字的诉求即可受理；发送“查 工单号”问进度，发送“补 工单号 内容”补充。紧急事项请拨打12345。";
    static final String UNKNOWN = "没有查到本号码可查询的这张工单，请核对工单号，或拨打12345。";
    static final String THANKS = "感谢您的评价。";
    static final String NOTHING_TO_RATE = "现在没有等待本号码评价的工单。发送诉求内容即可受理，或拨打12345。";

    private static final String RATE = " 也可直接回复数字评价：5非常满意，4满意，3基本满意，2不满意，1非常不满意。";
    private static final String MORE = "…详询12345。";
    private static final int LONGEST = 335;

    private final String signature;

    Texts(String signature) {
        this.signature = "【" + signature.strip() + "】";
    }

    static String accepted(String number) {
        return "您的诉求已受理，工单" + number + "。发送“查 " + number + "”问进度。";
    }

    static String supplemented(String number) {
        return "您补充的情况已记入工单" + number + "。";
    }

    static String refused(String why) {
        return "您的短信未能受理：" + why + " 请修改后再发，或拨打12345。";
    }

    static String progress(Progress progress) {
        String state =
                switch (progress.state()) {
                    case RECEIVED -> "已受理，待派单";
                    case HANDLING -> "办理中";
                    case ANSWERED -> "已答复";
                    case CLOSED -> "已办结";
                    case NOT_ACCEPTED -> "不予受理";
                };
        List<Said> answers = progress.answers();
        String answer = answers.isEmpty() ? "" : " 答复：" + answers.get(0).text();
        String note = progress.note().isEmpty() ? "" : " " + progress.note();
        return "工单" + progress.number() + "：" + state + "。" + note + answer;
    }

    /** A notice in the gateway's form: its own mark at the beginning goes, the way of rating by digit comes where there is room. */
    String notice(NoticeKind kind, String text) {
        String bare = text.replaceFirst("^【[^【】]{1,20}】", "");
        boolean rating =
                kind == NoticeKind.CALLBACK_LINK && bare.length() + RATE.length() + signature.length() <= LONGEST;
        return signed(rating ? bare + RATE : bare);
    }

    /** One line of GBK, cut where it is too long, with the signature that the operator demands. */
    String signed(String text) {
        int room = LONGEST - signature.length();
        String whole = SmsText.line(text, 2 * LONGEST, "12345");
        return (whole.length() <= room ? whole : SmsText.line(whole, room - MORE.length(), "12345") + MORE) + signature;
    }
}
