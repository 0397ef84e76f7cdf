package org.yihaotong.linked.publicbike;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's server, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "公共自行车（对接联通）", description = "通过公共自行车公司的 Open311 接口交换工单")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "本线的标识，一般不用改")
    String hotline_id();

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口/open311/v2")
    String url();

    @AttributeDefinition(name = "辖区标识", description = "jurisdiction_id")
    String jurisdiction();

    @AttributeDefinition(name = "接口密钥", type = AttributeType.PASSWORD, description = "api_key，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "每秒请求数", description = "对方限每秒2次")
    int perSecond() default 2;

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
