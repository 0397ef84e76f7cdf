package org.yihaotong.telephony.numbering;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What Asterisk's dialplan and queues need beside the numbers. */
@ObjectClassDefinition(name = "交换机 Asterisk", description = "由热线目录生成 Asterisk 18-22 的拨号方案、队列和话单格式")
@interface AsteriskSettings {

    @AttributeDefinition(name = "交换机标识", description = "一个小写英文单词，区分多台交换机")
    String switch_id() default "asterisk";

    @AttributeDefinition(name = "交换机名称")
    String switch_name() default "Asterisk";

    @AttributeDefinition(
            name = "配置目录",
            description = "写在其下的 current 里，由 extensions.conf、queues.conf、cdr_manager.conf、cdr_custom.conf 以 #include"
                    + " 引入；留空则只能试运行",
            required = false)
    String folder() default "";

    @AttributeDefinition(
            name = "ARI 地址",
            description = "如 http://127.0.0.1:8088/ari，一号通在此通知它重读；留空则由运维人员重读",
            required = false)
    String reloadUrl() default "";

    @AttributeDefinition(name = "ARI 账号", required = false)
    String reloadUser() default "";

    @AttributeDefinition(name = "ARI 密码", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _reloadPassword() default "";

    @AttributeDefinition(name = "中继", description = "PJSIP 端点名，公共企事业单位和紧急热线从这里出去")
    String trunk() default "carrier";

    @AttributeDefinition(name = "单独的中继", description = "写作 热线标识|端点名，如 police110|police", required = false)
    String[] trunks() default {};

    @AttributeDefinition(name = "中心座席", description = "PJSIP 端点名，各队列都有他们；座席自行签入时留空", required = false)
    String[] centreSeats() default {};

    @AttributeDefinition(name = "远端座席", description = "写作 热线标识|端点名，一行一席，如 ecology12369|8101", required = false)
    String[] seats() default {};

    @AttributeDefinition(name = "录音上下文", description = "来电进入队列前先执行它的分机 s，如 hotline-record；留空则不录音", required = false)
    String recordContext() default "";

    @AttributeDefinition(name = "区号", description = "带区号拨打的同样接通，如 0359；可空", required = false)
    String areaCode() default "0359";
}
