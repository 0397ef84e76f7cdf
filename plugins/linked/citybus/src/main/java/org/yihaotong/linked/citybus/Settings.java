package org.yihaotong.linked.citybus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's platform, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市公共交通总公司（对接联通）", description = "通过公交服务热线开放平台交换工单；填写回调地址后自动登记回调，不填则只轮询")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口，不含 /api/v3")
    String url();

    @AttributeDefinition(name = "接口密钥", type = AttributeType.PASSWORD, description = "X-Api-Key，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "回调地址", description = "本中心的 http(s)://主机/hook/citybus，不超过255字；可空", required = false)
    String callbackUrl() default "";

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 8;

    @AttributeDefinition(name = "每分钟请求数", description = "对方限每分钟60次，另有20次可连续发出")
    int perMinute() default 36;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
