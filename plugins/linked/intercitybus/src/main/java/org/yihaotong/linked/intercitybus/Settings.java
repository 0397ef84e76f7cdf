package org.yihaotong.linked.intercitybus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The centre's mailbox and the unit's address, from the joining sheet (对接参数表). */
@ObjectClassDefinition(name = "市城际通巴士（对接联通）", description = "通过邮件里的 Excel 表格与市城际通巴士往来转办单")
@interface Settings {

    @AttributeDefinition(name = "发信服务器", description = "smtp://主机:端口，生产环境用 smtp+starttls:// 或 smtps://")
    String smtp();

    @AttributeDefinition(name = "收信服务器", description = "imap://主机:端口，生产环境用 imap+starttls:// 或 imaps://")
    String imap();

    @AttributeDefinition(name = "用户名")
    String user();

    @AttributeDefinition(name = "密码", type = AttributeType.PASSWORD, description = "保存后不再显示")
    String _password();

    @AttributeDefinition(name = "中心邮箱", description = "发件人地址，对方只认这一个")
    String address();

    @AttributeDefinition(name = "单位邮箱", description = "对方只收这一个邮箱的信")
    String unit();

    @AttributeDefinition(name = "校验密钥", type = AttributeType.PASSWORD, description = "表格校验列的密钥。保存后不再显示")
    String _checkKey();

    @AttributeDefinition(name = "批次间隔（分钟）", description = "对方约定至少 30 分钟一批，紧急件除外")
    int batchMinutes() default 30;

    @AttributeDefinition(
            name = "信任的证书",
            required = false,
            description = "对方使用自建 CA 时填写：证书全文（PEM）或文件路径；填写后只信任它，留空则按本机信任的 CA 核对")
    String certificate() default "";
}
