package org.yihaotong.linked.qinnengenergy;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's group, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "勤能新能源（对接联通）", description = "通过群机器人发送工单，员工在中心的移动回复页签收和反馈")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "回复链接里的单位标识")
    String hotline_id();

    @AttributeDefinition(name = "机器人地址", description = "http(s)://主机:端口，不含 /cgi-bin 之后的部分")
    String url();

    @AttributeDefinition(name = "机器人 key", type = AttributeType.PASSWORD, description = "唯一的密钥，保存后不再显示")
    String _key();

    @AttributeDefinition(name = "员工口令", type = AttributeType.PASSWORD, description = "4 位数字，员工在回复页输入；保存后不再显示")
    String _pin();

    @AttributeDefinition(name = "值班手机", description = "紧急工单和督办在群里点名")
    String dutyPhone();

    @AttributeDefinition(name = "回复页地址", description = "http(s)://主机，空则用通知规则里的中心地址", required = false)
    String pageUrl() default "";

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
