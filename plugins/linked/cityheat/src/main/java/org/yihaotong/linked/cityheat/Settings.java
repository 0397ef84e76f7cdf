package org.yihaotong.linked.cityheat;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's service, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市热力公司（对接联通）", description = "通过热力公司客服系统外部接口（2016版）交换工单")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口，不含 /kf/api.aspx")
    String url();

    @AttributeDefinition(name = "用户", description = "uid")
    String user();

    @AttributeDefinition(name = "签名密钥", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _secret();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 8;

    @AttributeDefinition(name = "每秒请求数", description = "对方限每秒5次，留有余地")
    int perSecond() default 4;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
