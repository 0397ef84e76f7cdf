package org.yihaotong.seated.tax12366;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the platform, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市税务局12366（设置远端座席，平台并行）", description = "通过12366平台的协同接口交换工单、来电件和话务数据")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "本线的标识，一般不用改")
    String hotline_id();

    @AttributeDefinition(name = "接口地址", description = "协议、主机和端口，不含 /hx/v1")
    String baseUrl();

    @AttributeDefinition(name = "应用标识", description = "appKey")
    String appKey();

    @AttributeDefinition(name = "SM4密钥", type = AttributeType.PASSWORD, description = "32位十六进制，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "摘要盐值", type = AttributeType.PASSWORD, description = "salt，保存后不再显示")
    String _salt();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 15;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
