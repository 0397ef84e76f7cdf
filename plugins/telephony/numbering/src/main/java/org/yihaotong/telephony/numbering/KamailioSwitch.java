package org.yihaotong.telephony.numbering;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.api.numbering.SwitchIntake;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Signing;

/** Kamailio: a script that rarely changes, and a table of numbers that it reads again when it is told to. */
@Component(configurationPid = "switch.kamailio", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = KamailioSettings.class)
public final class KamailioSwitch implements NumberSwitch {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KamailioSettings settings;
    private final KamailioWriter writer;
    private final RestLink door;

    @Activate
    public KamailioSwitch(KamailioSettings settings, @Reference RestLinks links) {
        this.settings = settings;
        this.writer = new KamailioWriter(settings);
        this.door = links.open("http://" + settings.rpc(), PATIENCE, Signing.NONE);
    }

    @Deactivate
    void close() {
        door.close();
    }

    @Override
    public List<SwitchFile> write(NumberPlan plan) throws BackendException {
        return writer.write(plan);
    }

    @Override
    public Path folder() throws BackendException {
        return Path.of(Strict.folder("配置目录", settings.folder()));
    }

    @Override
    public void reload() throws BackendException {
        ask("htable.reload", "numbers");
        String running = ask("htable.get", "edition", "script")
                .object("result")
                .flatMap(result -> result.object("item"))
                .flatMap(item -> item.text("value"))
                .orElse("");
        if (!running.equals(writer.edition())) {
            throw Strict.refused("号码表已读取；但监听地址、中继等设置也变了，须重启 Kamailio 才生效。");
        }
    }

    @Override
    public String collectCalls(String watermark, SwitchIntake intake) throws BackendException {
        return settings.callsFolder().isEmpty()
                ? watermark
                : new CallFiles(Path.of(Strict.folder("话单目录", settings.callsFolder()))).read(watermark, intake);
    }

    private JsonObject ask(String method, String... parameters) throws BackendException {
        JsonObject answer = door.post(
                "/RPC",
                new JsonObject()
                        .with("jsonrpc", "2.0")
                        .with("method", method)
                        .with("params", List.of(parameters))
                        .with("id", 1));
        if (answer.object("error").isPresent()) {
            throw new BackendException(Kind.COMMUNICATION, "Kamailio 没有执行 " + method + "，请查看它的日志后再应用一次。");
        }
        return answer;
    }
}
