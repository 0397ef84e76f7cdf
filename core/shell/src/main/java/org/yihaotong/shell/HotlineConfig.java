package org.yihaotong.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yihaotong.api.adapter.ConfigDesk;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.Setting;

/** Shows how one line is configured; of a secret only whether it is set. */
@Service
@Command(scope = "hotline", name = "config", description = "热线配置 Shows how a hotline is configured, without secrets")
public final class HotlineConfig implements Action {

    @Argument(name = "id", description = "热线标识 the line's id", required = true)
    private String id;

    @Reference
    private ConfigDesk desk;

    @Override
    public Object execute() {
        ConfigForm form = desk.form(Operator.connecting(), id);
        System.out.println(Words.say("config.head", form.hotline(), form.bundle(), form.version(), form.revision()));
        form.facts().forEach(setting -> print(setting, System.out));
        form.settings().forEach(setting -> print(setting, System.out));
        return null;
    }

    private static void print(Setting setting, PrintStream out) {
        String value = setting.isSecret()
                ? Words.say(setting.present() ? "config.set" : "config.unset")
                : String.join("、", setting.values());
        out.println(Words.say("config.line", setting.name(), value, setting.label()));
    }
}
