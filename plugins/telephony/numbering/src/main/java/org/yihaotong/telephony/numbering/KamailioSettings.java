package org.yihaotong.telephony.numbering;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where Kamailio listens, and whom it hands calls to. */
@ObjectClassDefinition(name = "交换机 Kamailio", description = "由热线目录生成 Kamailio 的路由表和配置")
@interface KamailioSettings {

    @AttributeDefinition(name = "交换机标识", description = "一个小写英文单词，区分多台交换机")
    String switch_id() default "kamailio";

    @AttributeDefinition(name = "交换机名称")
    String switch_name() default "Kamailio";

    @AttributeDefinition(name = "配置目录", description = "写在其下的 current 里，须与交换机看到的路径相同；留空则只能试运行", required = false)
    String folder() default "";

    @AttributeDefinition(name = "话单目录", description = "Kamailio 写话单的目录，留空则不写话单", required = false)
    String callsFolder() default "";

    @AttributeDefinition(name = "监听地址", description = "主机:端口，UDP")
    String listen() default "127.0.0.1:5060";

    @AttributeDefinition(name = "管理地址", description = "主机:端口，一号通在此通知它重读号码表；只应监听在本机或管理网")
    String rpc() default "127.0.0.1:5066";

    @AttributeDefinition(name = "一号通地址", description = "从哪个地址来的重读通知可信")
    String rpcSource() default "127.0.0.1";

    @AttributeDefinition(name = "中心话务台", description = "主机:端口，12345 的排队和座席在这里")
    String centre() default "127.0.0.1:5070";

    @AttributeDefinition(name = "语音提示服务", description = "主机:端口，用户名为热线标识：以 183 播放提示后拒绝；留空则不播放", required = false)
    String announcer() default "";

    @AttributeDefinition(name = "中继", description = "主机:端口，原号码、公共企事业单位和紧急热线从这里出去")
    String trunk() default "127.0.0.1:5080";

    @AttributeDefinition(name = "单独的中继", description = "写作 热线标识|主机:端口，如 police110|10.0.0.20:5060", required = false)
    String[] trunks() default {};

    @AttributeDefinition(name = "可信的话务台地址", description = "只有从这些地址来的呼叫可以带工单标识", required = false)
    String[] seats() default {};

    @AttributeDefinition(name = "区号", description = "带区号拨打的同样接通，如 0359；可空", required = false)
    String areaCode() default "0359";
}
