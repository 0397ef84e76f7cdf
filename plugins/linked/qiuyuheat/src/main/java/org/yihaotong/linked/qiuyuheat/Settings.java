package org.yihaotong.linked.qiuyuheat;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's tables, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "秋钰热力（对接联通）", description = "通过秋钰热力的 12345 中间表交换工单")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "本线的标识，一般不用改")
    String hotline_id();

    @AttributeDefinition(name = "中间表地址", description = "JDBC 地址，例如 jdbc:mariadb://主机:端口/qy12345")
    String url();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();

    @AttributeDefinition(
            name = "附件地址",
            description = "对方从哪里取附件：http(s)://主机，空则用通知规则里的中心地址；两处都空，附件不随单传送",
            required = false)
    String filesUrl() default "";
}
