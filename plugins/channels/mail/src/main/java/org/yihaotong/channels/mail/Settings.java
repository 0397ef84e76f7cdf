package org.yihaotong.channels.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The mailbox that citizens write to, and how much it bears. */
@ObjectClassDefinition(name = "来信渠道", description = "收市民来信转为诉求，并以邮件答复和告知")
@interface Settings {

    @AttributeDefinition(
            name = "发信服务器",
            description = "smtp://主机:端口，生产环境用 smtp+starttls:// 或 smtps://；留空则不发信，告知改走其他渠道",
            required = false)
    String notice_url() default "";

    @AttributeDefinition(
            name = "收信服务器",
            description = "imap://主机:端口，生产环境用 imap+starttls:// 或 imaps://；留空则不收信",
            required = false)
    String imap() default "";

    @AttributeDefinition(name = "用户名", required = false)
    String user() default "";

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _password() default "";

    @AttributeDefinition(name = "信箱地址", description = "市民写信的地址，也是答复的发件人", required = false)
    String address() default "";

    @AttributeDefinition(name = "收信间隔（秒）", min = "10", max = "3600")
    int channel_seconds() default 60;

    @AttributeDefinition(name = "一封信最大（MB）", description = "连同附件，按传输大小计；更大的信只回信说明", min = "1", max = "100")
    int letterMegabytes() default 25;

    @AttributeDefinition(name = "每人每天最多回信（封）", description = "超过后照常收信，不再回信", min = "1", max = "200")
    int answersPerSender() default 10;

    @AttributeDefinition(name = "每小时最多发信（封）", description = "邮件服务商允许的数量；超过的稍后发出", min = "1", max = "10000")
    int lettersAnHour() default 500;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "邮件服务器使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
