package org.yihaotong.linked.lanxingtv;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's BOSS, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "蓝星同方数字电视（对接联通）", description = "通过BOSS工单接口交换工单和话务数据")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "协议、主机和端口，不含 /boss/interface")
    String baseUrl();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();

    @AttributeDefinition(name = "校验密钥", type = AttributeType.PASSWORD, description = "计算 chk 用，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 25;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
