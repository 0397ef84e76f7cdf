package org.yihaotong.channels.mail;

import java.util.List;

/** What the centre answers (回信). Nothing of a letter is repeated in it: its sender may be forged. Pure. */
record Answers(String subject, String text) {

    private static final String FOOT = "\n\n补充情况请直接回复本邮件并保留主题；也可拨打12345。\n（本邮件由系统自动发出）\n";

    static Answers accepted(String number, List<String> misfits) {
        return new Answers(
                "【12345】已受理 工单" + number, "您好，您的来信已受理，工单号 " + number + "。办理情况将回信告知。" + files(misfits) + FOOT);
    }

    static Answers supplemented(String number, List<String> misfits) {
        return new Answers("【12345】已补充 工单" + number, "您好，您补充的情况已记入工单 " + number + "。" + files(misfits) + FOOT);
    }

    static Answers tooLarge(int megabytes) {
        return new Answers("【12345】来信过大，未能受理", "您好，您的来信连同附件超过 " + megabytes + " MB，系统没有读取。请减少附件或压缩照片后重新来信，或拨打12345。\n");
    }

    static Answers empty() {
        return new Answers("【12345】来信没有文字，未能受理", "您好，您的来信没有主题和正文。请写明时间、地点和诉求后重新来信，或拨打12345。\n");
    }

    static Answers flooded() {
        return new Answers("【12345】来信过于频繁", "您好，您的来信一小时内超过了系统的限度，后来的信由工作人员查看。紧急事项请拨打12345。\n");
    }

    static Answers refused(String why) {
        return new Answers("【12345】来信未能受理", "您好，您的来信未能受理：" + why + "\n请修改后重新来信，或拨打12345。\n");
    }

    private static String files(List<String> misfits) {
        return misfits.isEmpty() ? "" : "\n\n以下附件没有收下，其余已收：\n" + String.join("\n", misfits);
    }
}
