package org.yihaotong.channels.portal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may change of the citizens' page. */
@ObjectClassDefinition(name = "市民服务页面")
@interface Settings {

    @AttributeDefinition(name = "防刷题难度", description = "浏览器提交诉求前要算的题有多难，8 至 24；每加 1 多算一倍，提交的人多时自动加难")
    int bits() default 16;

    @AttributeDefinition(name = "从多少件起加难", description = "十分钟内提交的诉求超过这么多件，题目开始加难")
    int busy() default 50;

    @AttributeDefinition(name = "无脚本浏览器每小时件数", description = "不能运行脚本的浏览器算不了题，每小时一共最多收这么多件")
    int unproved() default 60;

    @AttributeDefinition(name = "每分钟访问次数", description = "同一来源每分钟最多打开这么多次页面；开放接口是它的十倍")
    int visits() default 120;
}
