package org.yihaotong.linked.jingweigas;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's service, and how it proves itself at ours, from the joining sheet (对接参数表). */
@ObjectClassDefinition(
        name = "经纬燃气（对接联通）",
        description = "通过经纬燃气的 Web Service 交换工单；请把本中心的回调地址 http(s)://主机/hook/jingweigas 告知对方")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口/GasWorkOrder.svc")
    String url();

    @AttributeDefinition(name = "应用代码", description = "AppCode，两个方向相同")
    String appCode();

    @AttributeDefinition(name = "调用密钥", type = AttributeType.PASSWORD, description = "本中心调用对方时用，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "回调密钥", type = AttributeType.PASSWORD, description = "对方调用本中心时用，保存后不再显示")
    String _callbackKey();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 20;

    @AttributeDefinition(name = "每秒请求数", description = "对方限每秒5次，留有余地")
    int perSecond() default 4;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
