package org.yihaotong.linked.hongyiwater;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How to reach the unit's duty phones, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "弘益水务（对接联通）", description = "通过短信网关发送工单，值班员在移动回复页或用短信签收和反馈")
@interface Settings {

    @AttributeDefinition(name = "热线标识", description = "回复链接里的单位标识")
    String hotline_id();

    @AttributeDefinition(name = "短信网关地址", description = "http(s)://主机:端口，不含 /sms")
    String url();

    @AttributeDefinition(name = "网关账号", description = "uid")
    String user();

    @AttributeDefinition(name = "网关密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();

    @AttributeDefinition(name = "员工口令", type = AttributeType.PASSWORD, description = "4 位数字，员工在回复页输入；保存后不再显示")
    String _pin();

    @AttributeDefinition(name = "值班手机", description = "第一个收工单，送达失败时发给第二个；只认这些手机的短信回复")
    String[] dutyPhones();

    @AttributeDefinition(
            name = "短链接地址",
            description = "http(s)://主机，连同 /s/ 与 8 位代码共不超过 40 个字符；空则用通知规则里的中心地址",
            required = false)
    String pageUrl() default "";

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
