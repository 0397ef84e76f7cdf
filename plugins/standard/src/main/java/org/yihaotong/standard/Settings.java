package org.yihaotong.standard;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A unit that joins by the centre's own interface: its facts, its key, and perhaps its doorbell. */
@ObjectClassDefinition(name = "统一接入", description = "按《统一接入规范》接入的单位：对方从 http(s)://主机/link/v1 取工单、报反馈；有门铃地址的，中心同时推送")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "一个小写英文单词（可带数字），也是承办单位的标识，不可更改")
    String hotline_id();

    @AttributeDefinition(name = "单位名称")
    String hotline_name();

    @AttributeDefinition(name = "号码", description = "这条热线自己的号码")
    String[] hotline_numbers();

    @AttributeDefinition(name = "整合方式")
    String hotline_method() default "linked";

    @AttributeDefinition(name = "事项", description = "受理哪些事项，可空", required = false)
    String[] hotline_matters() default {};

    @AttributeDefinition(name = "话务报送间隔", description = "最长多久报一次话务数据，如 P1D；空为不要求", required = false)
    String hotline_callFeed() default "P1DT2H";

    @AttributeDefinition(name = "轮询秒数", description = "多久看一次有没有要推送的")
    int hotline_pollSeconds() default 1;

    @AttributeDefinition(name = "客户端标识", description = "client_id")
    String clientId();

    @AttributeDefinition(name = "客户端密钥", type = AttributeType.PASSWORD, description = "client_secret，保存后不再显示")
    String _secret();

    @AttributeDefinition(name = "门铃地址", description = "对方接收推送的完整地址，空为不推送", required = false)
    String doorbellUrl() default "";

    @AttributeDefinition(name = "门铃密钥", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _doorbellSecret() default "";

    @AttributeDefinition(name = "门铃算法", description = "sha256 或 sm3")
    String doorbellAlgorithm() default "sha256";
}
