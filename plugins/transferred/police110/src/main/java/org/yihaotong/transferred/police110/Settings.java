package org.yihaotong.transferred.police110;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach 110's platform, from the joining sheet (对接参数表). */
@ObjectClassDefinition(
        name = "市公安局110（话务转接，警情卡）",
        description = "电话一键转接，警情卡随后推送；请把本中心的接收地址 http(s)://主机/hook/police110 告知对方")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "本线的标识，一般不用改")
    String hotline_id();

    @AttributeDefinition(name = "接口地址", description = "协议、主机和端口，不含 /jqdj/v1")
    String baseUrl();

    @AttributeDefinition(name = "本中心标识", description = "X-Unit")
    String unit() default "12345YC";

    @AttributeDefinition(name = "对方标识", description = "对方推送时的 X-Unit")
    String peer() default "110YC";

    @AttributeDefinition(name = "签名密钥", type = AttributeType.PASSWORD, description = "双向共用，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "录音地址", description = "http(s) 开头，后接 /通话编号；通话中或没有录音时应答 404")
    String recordings();

    @AttributeDefinition(name = "话务员工号", description = "工单没有写明工号时用，至多10位")
    String agentNo() default "12345";

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 8;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";

    @AttributeDefinition(
            name = "附件地址",
            description = "对方从哪里取随单的录音：http(s)://主机，空则用通知规则里的中心地址；两处都空则用录音地址",
            required = false)
    String filesUrl() default "";
}
