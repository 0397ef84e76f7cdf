package org.yihaotong.telephony.ami;

import org.yihaotong.api.telephony.LegCause;

/** What people read of a command that did not succeed. */
final class Phrases {

    static final String NOT_CONNECTED = "没有与交换机的连接，请稍后再试，或在话机上操作。";
    static final String NO_CALL = "这路通话已经不在这个座席上，请刷新后再看。";
    static final String NOT_POSSIBLE = "这台交换机不支持这项操作，请在话机上操作。";
    static final String NO_NUMBER = "号码只能是 1 至 20 位数字、*、# 和 +，请核对。";
    static final String LATE = "交换机没有在时限内完成，请看通话现状再决定是否重试。";
    static final String BUSY_LINE = "交换机没有应答先前的指令，请稍后再试，或在话机上操作。";
    static final String UNSURE = "与交换机的连接中断，指令可能已经送达，请看通话现状。";
    static final String CONSULT_FIRST = "对方还没有接听，请等对方接听，或取消咨询。";
    static final String CONSULTING = "正在咨询第三方，请先完成咨询转或取消咨询。";
    static final String NOT_THREE = "交换机没有接成三方，请看通话现状。";
    static final String THIRD_GONE = "对方已经挂机，市民回到您这里。";
    static final String NOT_CONSULTING = "现在没有咨询第三方。";
    static final String BROKEN = "队列名、案件标识或座席号有不允许的字符，请管理员核对。";
    static final String GONE = "市民已经挂机。";

    private Phrases() {}

    static String refused(String message) {
        return switch (message) {
            case "Permission denied" -> "交换机不允许这项操作，请管理员给 AMI 账号加上相应的写权限。";
            case "No such channel", "Channel not existent", "Channel does not exist" -> "交换机上已经没有这路通话。";
            case "Unable to add interface to queue: No such queue",
                    "Unable to remove interface: No such queue" -> "交换机上没有这个队列，请管理员核对。";
            case "Interface not found" -> "座席没有签入任何队列，请先签入。";
            default -> "交换机拒绝了这项操作，请管理员查看交换机日志。";
        };
    }

    static String of(LegCause cause) {
        return switch (cause) {
            case BUSY -> "对方忙。";
            case NO_ANSWER -> "对方无人接听。";
            case REJECTED -> "对方拒接。";
            case UNALLOCATED -> "对方是空号。";
            case CONGESTION -> "线路拥塞。";
            case CANCELLED -> "呼叫已取消。";
            default -> "没有接通对方，请检查对方设备和线路。";
        };
    }

    /** Of the switch's number for an originated leg that did not come about. */
    static String ofOriginate(String reason) {
        return switch (reason) {
            case "3" -> of(LegCause.NO_ANSWER);
            case "5" -> of(LegCause.BUSY);
            case "8" -> of(LegCause.CONGESTION);
            default -> of(LegCause.FAILURE);
        };
    }
}
