package org.yihaotong.seated.market12315;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the platform, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市市场监管局12315（设置远端座席，平台并行）", description = "通过全国12315平台的数据交换接口报送、导入案件和话务数据")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口/exchange/services/Exchange")
    String url();

    @AttributeDefinition(name = "机构代码", description = "orgCode，12位")
    String orgCode();

    @AttributeDefinition(name = "签名密钥", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _key();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 30;

    @AttributeDefinition(name = "每分钟请求数", description = "对方限每秒2次，留有余地")
    int perMinute() default 90;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
