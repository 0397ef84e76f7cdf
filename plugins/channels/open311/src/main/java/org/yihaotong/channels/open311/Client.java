package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Somebody who may write by Open311: an app, a city's website. */
@Component(
        service = Client.class,
        configurationPid = "channel.open311.client",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Client.Terms.class, factory = true)
public final class Client {

    /** What is written down of a client. */
    @ObjectClassDefinition(name = "Open311 客户端", description = "可以用 Open311 提交诉求的应用，每个一份配置")
    @interface Terms {

        @AttributeDefinition(name = "名称", description = "工单经过里显示的名称，如 市民云")
        String name() default "";

        @AttributeDefinition(name = "api_key", type = AttributeType.PASSWORD, description = "至少 8 个字符，空为停用；保存后不再显示")
        String _key() default "";
    }

    private static final int SHORTEST = 8;

    private final String name;
    private final byte[] key;

    @Activate
    public Client(Terms terms) {
        name = terms.name().strip();
        key = terms._key().getBytes(UTF_8);
    }

    String name() {
        return name;
    }

    /** Whether this is the client's key; one that is too short, or nobody's, opens nothing. */
    boolean holds(String apiKey) {
        return key.length >= SHORTEST && !name.isEmpty() && MessageDigest.isEqual(key, apiKey.getBytes(UTF_8));
    }
}
