package org.yihaotong.linked.qiuyuheat;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's tables, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "秋钰热力（对接联通）", description = "通过秋钰热力的 12345 中间表交换工单")
@interface Settings {

    @AttributeDefinition(name = "中间表地址", description = "JDBC 地址，例如 jdbc:mariadb://主机:端口/qy12345")
    String url();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();
}
