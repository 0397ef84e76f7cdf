package org.yihaotong.linked.jinjianheat;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's exchange server, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "晋建热电（对接联通）", description = "通过晋建热电的文件交换服务器（SFTP）交换工单")
@interface Settings {

    @AttributeDefinition(name = "热线编号", description = "hotline.id")
    String hotline_id();

    @AttributeDefinition(name = "服务器地址", description = "sftp://主机:端口")
    String url();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "我方私钥", type = AttributeType.PASSWORD, description = "私钥全文，或私钥文件的路径；公钥须先交对方登记。保存后不再显示")
    String _key();

    @AttributeDefinition(name = "主机密钥指纹", description = "SHA256:…，见对接参数表；多个用空格隔开")
    String hostKey();

    @AttributeDefinition(name = "工单编号前缀", description = "超过20位的编号只能传后20位，收回时按前缀和年份复原")
    String orderPrefix() default "YC20";
}
