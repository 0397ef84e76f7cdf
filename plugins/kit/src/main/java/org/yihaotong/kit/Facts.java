package org.yihaotong.kit;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The facts of a line that needs no code; each becomes a service property that the engine reads. */
@ObjectClassDefinition(name = "热线", description = "没有自有系统的热线：只写事实，不写程序")
public @interface Facts {

    @AttributeDefinition(name = "热线标识", description = "一个小写英文单词（可带数字），也是承办单位的标识，不可更改")
    String hotline_id();

    @AttributeDefinition(name = "单位名称")
    String hotline_name();

    @AttributeDefinition(name = "号码", description = "这条热线自己的号码")
    String[] hotline_numbers();

    @AttributeDefinition(name = "并入的号码", description = "早先并入这条热线的号码，可空", required = false)
    String[] hotline_aliases() default {};

    @AttributeDefinition(name = "整合方式", description = "merged 直接合并，seated 远端座席，transferred 话务转接，guided 话务引导")
    String hotline_method();

    @AttributeDefinition(name = "阶段", description = "1 至 3；话务引导为 0")
    int hotline_phase();

    @AttributeDefinition(name = "单位性质", description = "department 部门，utility 公共企事业单位")
    String hotline_organization() default "department";

    @AttributeDefinition(name = "事项", description = "受理哪些事项，可空", required = false)
    String[] hotline_matters() default {};

    @AttributeDefinition(name = "服务区域", description = "GB/T 2260 区县代码，空为全市", required = false)
    String[] hotline_areas() default {};

    @AttributeDefinition(name = "附加登记项", description = "写作 名称|标签|格式|说明，名称前加 * 为必填", required = false)
    String[] hotline_fields() default {};

    @AttributeDefinition(name = "提示语", description = "来电人听到或话务员照读的话", required = false)
    String hotline_announcement() default "";

    @AttributeDefinition(name = "座席队列", description = "远端座席在交换机上的队列", required = false)
    String hotline_seatQueue() default "";

    @AttributeDefinition(
            name = "本线时限",
            description = "写作 种类|时限，如 handle|5d（5个工作日）、first_contact|4h（4个工作小时）、acknowledge|30m（30分钟）",
            required = false)
    String[] hotline_clocks() default {};

    @AttributeDefinition(name = "并入日期", description = "直接合并的号码从这一天起过渡六个月，写作 2019-12-31；空为尚未开始", required = false)
    String hotline_transitionBegins() default "";

    @AttributeDefinition(name = "双线并行", description = "原号码继续在单位响铃", required = false)
    boolean hotline_parallel() default false;

    @AttributeDefinition(name = "话单间隔", description = "至少多久报一次话务数据，写作 P1D 或 PT1H；空为不报", required = false)
    String hotline_callFeed() default "";
}
