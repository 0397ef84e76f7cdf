package org.yihaotong.@method@.@id@;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's service, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "@name@", description = "通过该单位的接口交换工单")
@interface Settings {

    @AttributeDefinition(name = "接口地址", description = "http(s)、主机、端口和公共路径")
    String baseUrl() default "";

    @AttributeDefinition(name = "访问密钥", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _key() default "";

    @AttributeDefinition(name = "等待应答的秒数")
    int seconds() default 8;
}
