package org.yihaotong.channels.sms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The operator's gateway, and how much the channel says. */
@ObjectClassDefinition(name = "短信渠道", description = "通过运营商短信网关收市民短信、发送答复和告知")
@interface Settings {

    @AttributeDefinition(name = "短信网关地址", description = "http(s)://主机:端口，不含 /sms；留空则不收发短信", required = false)
    String notice_url() default "";

    @AttributeDefinition(name = "网关账号", description = "uid", required = false)
    String user() default "";

    @AttributeDefinition(name = "网关密码", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _password() default "";

    @AttributeDefinition(name = "短信签名", description = "不含方括号，须与运营商登记的一致", min = "2", max = "12")
    String signature() default "运城12345";

    @AttributeDefinition(name = "子号码", description = "2 至 4 位数字，市民的短信回到它", min = "2", max = "4")
    String ext() default "12";

    @AttributeDefinition(name = "取短信的间隔（秒）", description = "网关要求不少于 30", min = "30", max = "3600")
    int channel_seconds() default 30;

    @AttributeDefinition(name = "每个号码每天最多答复（条）", description = "超过后照常受理，不再答复；告知不计", min = "1", max = "20")
    int answersPerNumber() default 6;

    @AttributeDefinition(name = "每小时最多答复（条）", description = "所有号码合计，防短信轰炸；告知不计", min = "1", max = "10000")
    int answersAnHour() default 300;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
