package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.PublicDoor;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;

/** The door of all units that joined by the standard: gives tokens, and leads each unit to its own line. */
@Component(property = {"door.path=/link", "door.path=/oauth", "door.bytes:Integer=22020096"})
public final class StandardDoor implements PublicDoor {

    private final List<StandardLine> lines = new CopyOnWriteArrayList<>();
    private final HotlineDirectory directory;

    @Activate
    public StandardDoor(@Reference HotlineDirectory directory) {
        this.directory = directory;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLine(StandardLine line) {
        lines.add(line);
    }

    void removeLine(StandardLine line) {
        lines.remove(line);
    }

    @Override
    public PushAnswer answer(Push push) {
        String authorization = push.header("authorization").orElse("");
        if (push.path().equals("/oauth/token") || push.path().equals("/link/v1/oauth/token")) {
            return token(push, authorization);
        }
        String token = authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
        return first(line -> line.tokens().accepts(token))
                .map(line -> directory.pushed(line.hotline(), push))
                .orElseGet(() ->
                        Problem.of(401, "unauthenticated", "令牌无效或已过期，请重新获取。").answer());
    }

    private Optional<StandardLine> first(Predicate<StandardLine> fits) {
        return lines.stream().filter(fits).findFirst();
    }

    private PushAnswer token(Push push, String authorization) {
        if (!push.method().equals("POST")
                || !new String(push.body(), UTF_8).contains("grant_type=client_credentials")) {
            return Problem.invalid("grant_type", "enum").answer();
        }
        String[] given = basic(authorization).split(":", 2);
        return first(line -> given.length == 2 && line.tokens().knows(given[0], given[1]))
                .map(line -> new JsonObject()
                        .with("access_token", line.tokens().issue())
                        .with("token_type", "Bearer")
                        .with("expires_in", Tokens.SECONDS))
                .map(body -> new PushAnswer(200, "application/json", body.bytes()))
                .orElseGet(
                        () -> Problem.of(401, "unauthenticated", "客户端标识或密钥不对。").answer());
    }

    private static String basic(String authorization) {
        try {
            return authorization.startsWith("Basic ")
                    ? new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8)
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
