package org.yihaotong.telephony.push;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** One switch that pushes. */
@ObjectClassDefinition(name = "推送接口", description = "呼叫平台把来电推送到 http(s)://主机/cti/v1/令牌，与 Zammad 的通用 CTI 相同；每个呼叫平台一份配置")
@interface Settings {

    @AttributeDefinition(name = "标识", description = "小写字母和数字，各呼叫平台不同")
    String telephony_id() default "push";

    @AttributeDefinition(name = "名称", description = "页面上显示的名称")
    String telephony_name() default "推送接口";

    @AttributeDefinition(name = "厂商", description = "呼叫平台的厂商或产品")
    String vendor() default "HTTP";

    @AttributeDefinition(name = "版本", description = "呼叫平台的版本", required = false)
    String version() default "";

    @AttributeDefinition(
            name = "令牌",
            type = AttributeType.PASSWORD,
            required = false,
            description = "推送地址的最后一段：16 至 100 个字母、数字、- 或 _，各呼叫平台不同；空为停用；保存后不再显示")
    String _token() default "";

    @AttributeDefinition(
            name = "签名密钥",
            type = AttributeType.PASSWORD,
            required = false,
            description = "填写后每次推送都须签名（HMAC-SHA256），发出的指令也用它签名；保存后不再显示")
    String _secret() default "";

    @AttributeDefinition(name = "时间戳允许相差（秒）", description = "签名推送的时间戳与本中心时间最多相差多少", min = "10", max = "3600")
    int window_seconds() default 300;

    @AttributeDefinition(name = "座席对照", description = "对方的用户名或工号=分机号，如 张三=8001；分机号相同的不必写", required = false)
    String[] seats() default {};

    @AttributeDefinition(name = "话单线路", description = "没有写明 x_hotline 的话单记到哪条线路（线路标识）；空为搁置", required = false)
    String hotline() default "";

    @AttributeDefinition(name = "外呼号码规则", description = "被叫号码开头*=外显号码，如 0359*=035912345，从上到下取第一条", required = false)
    String[] callerIds() default {};

    @AttributeDefinition(name = "默认外显号码", description = "外呼没有合适规则时的外显号码；空为不改", required = false)
    String callerId() default "";

    @AttributeDefinition(
            name = "指令地址",
            required = false,
            description = "呼叫平台接收指令的地址，指令发到它下面的 /commands；须同时填写签名密钥；空为只收推送，不能在页面上操作电话")
    String command_url() default "";

    @AttributeDefinition(
            name = "可用指令",
            required = false,
            description = "呼叫平台会做的事；空为除录音和现状以外的全部",
            options = {
                @Option(label = "签入签出", value = "SIGN_IN"),
                @Option(label = "示闲示忙", value = "STATE"),
                @Option(label = "外呼", value = "DIAL"),
                @Option(label = "接听", value = "ANSWER"),
                @Option(label = "保持与取回", value = "HOLD"),
                @Option(label = "挂断", value = "HANGUP"),
                @Option(label = "咨询", value = "CONSULT"),
                @Option(label = "咨询转", value = "ATTENDED_TRANSFER"),
                @Option(label = "盲转", value = "BLIND_TRANSFER"),
                @Option(label = "三方", value = "CONFERENCE"),
                @Option(label = "转评价", value = "SURVEY"),
                @Option(label = "取录音", value = "RECORDING"),
                @Option(label = "报告现状（GET /snapshot）", value = "SNAPSHOT")
            })
    String[] capabilities() default {};

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
