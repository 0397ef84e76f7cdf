package org.yihaotong.telephony.numbering;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What FreeSWITCH's dialplan needs beside the numbers. */
@ObjectClassDefinition(name = "交换机 FreeSWITCH", description = "由热线目录生成 FreeSWITCH 1.10 的 XML 拨号方案和话单格式")
@interface FreeSwitchSettings {

    @AttributeDefinition(name = "交换机标识", description = "一个小写英文单词，区分多台交换机")
    String switch_id() default "freeswitch";

    @AttributeDefinition(name = "交换机名称")
    String switch_name() default "FreeSWITCH";

    @AttributeDefinition(name = "配置目录", description = "写在其下的 current 里，由 freeswitch.xml 引入；留空则只能试运行", required = false)
    String folder() default "";

    @AttributeDefinition(
            name = "管理地址",
            description = "mod_xml_rpc 的地址，如 http://127.0.0.1:8080，一号通在此通知它重读；留空则由运维人员重读",
            required = false)
    String reloadUrl() default "";

    @AttributeDefinition(name = "管理账号", required = false)
    String reloadUser() default "";

    @AttributeDefinition(name = "管理密码", type = AttributeType.PASSWORD, description = "保存后不再显示", required = false)
    String _reloadPassword() default "";

    @AttributeDefinition(name = "中继", description = "网关名，公共企事业单位和紧急热线从这里出去")
    String trunk() default "carrier";

    @AttributeDefinition(name = "单独的中继", description = "写作 热线标识|网关名，如 police110|police", required = false)
    String[] trunks() default {};

    @AttributeDefinition(name = "中心座席", description = "分机号，与远端座席一同振铃")
    String[] centreSeats() default {"1001"};

    @AttributeDefinition(name = "远端座席", description = "写作 热线标识|分机号，一行一席，如 ecology12369|8101", required = false)
    String[] seats() default {};

    @AttributeDefinition(name = "区号", description = "带区号拨打的同样接通，如 0359；可空", required = false)
    String areaCode() default "0359";
}
