package org.yihaotong.linked.yinlongwater;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's staging tables, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "银龙水务（对接联通）", description = "通过银龙水务的中间库交换工单")
@interface Settings {

    @AttributeDefinition(name = "中间库地址", description = "JDBC 地址，例如 jdbc:postgresql://主机:端口/yl_mid")
    String url();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();

    @AttributeDefinition(name = "每分钟写入行数", description = "对方限每分钟500行，留有余地")
    int perMinute() default 480;
}
