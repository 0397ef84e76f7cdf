package org.yihaotong.linked.yunchengpower;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's service, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "运城供电公司（对接联通）", description = "通过供电公司的 95598 工单协同接口（SOAP 1.1）交换工单")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "本线的标识，一般不用改")
    String hotline_id();

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口/services/PowerOrderService")
    String url();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "口令", type = AttributeType.PASSWORD, description = "保存后不再显示；一小时内错五次，对方会锁定半小时")
    String _password();

    @AttributeDefinition(name = "等待应答的秒数", description = "对方要求至少 30 秒")
    int seconds() default 35;

    @AttributeDefinition(
            name = "附件地址",
            description = "对方从哪里取附件：http(s)://主机，空则用通知规则里的中心地址；两处都空，附件不随单传送",
            required = false)
    String filesUrl() default "";

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
