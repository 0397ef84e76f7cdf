package org.yihaotong.telephony.ami;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the switch is, and how its plan calls things. */
@ObjectClassDefinition(name = "Asterisk 交换机", description = "通过管理接口（AMI）接入 Asterisk 18 至 22")
@interface Settings {

    @AttributeDefinition(name = "主机", description = "交换机的主机名或地址；留空则不连接，话务由人工登记", required = false)
    String host() default "";

    @AttributeDefinition(name = "端口", min = "1", max = "65535")
    int port() default 5038;

    @AttributeDefinition(name = "AMI 账号", description = "manager.conf 中的账号，只给所需的权限", required = false)
    String user() default "";

    @AttributeDefinition(name = "AMI 密码", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _secret() default "";

    @AttributeDefinition(name = "座席话机的技术", description = "座席设备名为 技术/座席号，如 PJSIP/8001")
    String technology() default "PJSIP";

    @AttributeDefinition(name = "外呼上下文", description = "座席外呼时，在这里拨打号码")
    String dialContext() default "hotline-dial";

    @AttributeDefinition(name = "转接上下文", description = "咨询、三方和盲转时，在这里带案件标识拨打第三方")
    String transferContext() default "hotline-transfer";

    @AttributeDefinition(name = "三方上下文", description = "分机 C<房间> 进入 ConfBridge 房间")
    String conferenceContext() default "hotline-conference";

    @AttributeDefinition(name = "评价上下文", description = "分机 s 请市民按键评价；留空则没有转评价", required = false)
    String surveyContext() default "hotline-survey";

    @AttributeDefinition(name = "拒接上下文", description = "分机 s 向骚扰号码放提示后拒接；留空则直接挂断", required = false)
    String refusedContext() default "hotline-refused";

    @AttributeDefinition(
            name = "三方按键",
            description = "features.conf 的 atxferthreeway，咨询时按它三方通话；留空则咨询不能转三方",
            required = false)
    String threeWayKeys() default "*3";

    @AttributeDefinition(name = "话机可远程控制", description = "话机支持 NOTIFY 的 talk 和 hold 事件时打开，才能在页面上接听、保持；账号另需 system 写权限")
    boolean remoteControl() default false;

    @AttributeDefinition(name = "录音地址", description = "录音文件所在的 http(s) 地址，录音引用接在后面；留空则不取录音", required = false)
    String recordingUrl() default "";

    @AttributeDefinition(name = "录音账号", description = "取录音时出示（Basic）", required = false)
    String recordingUser() default "";

    @AttributeDefinition(name = "录音密码", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _recordingPassword() default "";

    @AttributeDefinition(
            name = "录音地址的证书",
            description = "自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对",
            required = false)
    String certificate() default "";

    @AttributeDefinition(name = "话单时区", description = "交换机写话单所用的时区")
    String zone() default "Asia/Shanghai";
}
