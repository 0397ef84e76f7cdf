package org.yihaotong.channels.open311;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the centre shows itself to Open311 clients. */
@ObjectClassDefinition(
        name = "Open311",
        description = "GeoReport v2 接口：http(s)://主机/open311/v2，发现文件 /open311/discovery.xml")
@interface Settings {

    @AttributeDefinition(name = "公开网址", description = "市民可访问的本中心网址，不带路径；空为按来访所用的主机名", required = false)
    String url() default "";

    @AttributeDefinition(name = "辖区标识", description = "可用的 jurisdiction_id；空为不检查", required = false)
    String[] jurisdictions() default {};

    @AttributeDefinition(name = "必须写明辖区", description = "不带 jurisdiction_id 的请求是否拒绝")
    boolean jurisdictionRequired() default false;

    @AttributeDefinition(name = "联系方式", description = "写给开发者：有问题找谁")
    String contact() default "请拨打 12345。Please call 12345.";

    @AttributeDefinition(name = "密钥申请", description = "写给开发者：怎样申请 api_key")
    String keyService() default "请向 12345 热线管理机构申请 api_key。Ask the administration of the hotline for an api_key.";

    @AttributeDefinition(name = "接口性质", description = "production 为正式，test 为测试")
    String type() default "production";
}
