package org.yihaotong.seated.ecology12369;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the platform, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市生态环境局12369（设置远端座席，平台并行）", description = "通过12369举报联网平台的地方热线接口交换举报件和话务数据")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "协议、主机和端口，不含 /jubao/api")
    String baseUrl();

    @AttributeDefinition(name = "行政区划代码", description = "X-Area")
    String area() default "140800";

    @AttributeDefinition(name = "客户端标识", description = "X-Client")
    String client() default "yc12345";

    @AttributeDefinition(name = "签名密钥", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _key();

    @AttributeDefinition(name = "等待应答的秒数", description = "照片较大，宜长")
    int seconds() default 25;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
