package org.yihaotong.linked.shouchuangwater;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's service, from the joining sheet (对接参数表). */
@ObjectClassDefinition(
        name = "首创水务（对接联通）",
        description = "通过首创水务的接口交换工单；请把本中心的回调地址 http(s)://主机/hook/shouchuangwater 告知对方")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "本线的标识，一般不用改")
    String hotline_id();

    @AttributeDefinition(name = "接口地址", description = "baseUrl，不含 /openapi/v2")
    String baseUrl();

    @AttributeDefinition(name = "应用标识", description = "appId")
    String appId();

    @AttributeDefinition(name = "应用密钥", type = AttributeType.PASSWORD, description = "appSecret，保存后不再显示")
    String _secret();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 8;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
