package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;

/**
 * The door of every switch that pushes: the token in the address says which one it is. {@code /api} is the desk's own, so
 * the door stands at {@code /cti}; behind it Zammad's whole path is known as well, for clients that are told a base address
 * only.
 */
@Component(property = {"door.path=/cti", "door.bytes:Integer=262144"})
public final class PushDoor implements PublicDoor {

    private static final Pattern PLACE = Pattern.compile("/cti(?:/v1|/api/v1/cti)/([^/]*)/?");
    private static final int TOO_LARGE = 413;

    private final List<PushSwitch> switches = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSwitch(PushSwitch next) {
        switches.add(next);
    }

    void removeSwitch(PushSwitch gone) {
        switches.remove(gone);
    }

    @Override
    public PushAnswer answer(Push push) {
        try {
            return Answers.json(200, find(push.path()).answer(push));
        } catch (Problem problem) {
            return problem.answer();
        }
    }

    @Override
    public PushAnswer refused(Push push, int status) {
        return new Problem(
                        status,
                        status == TOO_LARGE
                                ? "推送过大，最多 256 KB。The body is too large."
                                : "中心暂时无法处理，请稍后重发。Please try again later.")
                .answer();
    }

    /** Takes the same time whichever switch it is, and for every wrong token. */
    private PushSwitch find(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            throw new Problem(404, "没有这个地址，应为 /cti/v1/令牌。There is no such resource.");
        }
        byte[] token = place.group(1).getBytes(UTF_8);
        List<PushSwitch> open = switches.stream().filter(PushSwitch::isOpen).toList();
        List<PushSwitch> meant = open.stream().filter(one -> one.holds(token)).toList();
        if (open.isEmpty()) {
            throw Problem.useless("推送接口尚未启用，请联系 12345 热线管理员。Feature not configured!");
        }
        if (meant.size() != 1) {
            throw new Problem(401, "Invalid token!");
        }
        return meant.get(0);
    }
}
