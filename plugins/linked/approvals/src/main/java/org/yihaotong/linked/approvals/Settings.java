package org.yihaotong.linked.approvals;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's platform, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市审批服务管理局（对接联通）", description = "通过一体化审批平台的咨询投诉协同接口交换工单；一个账号同时只能登录一处")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "http(s)://主机:端口，不含 /spzx/api")
    String url();

    @AttributeDefinition(name = "账号", description = "account")
    String user();

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 8;

    @AttributeDefinition(name = "每秒请求数", description = "对方限每秒10次，留有余地；闲时可连续3次")
    int perSecond() default 8;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
