package org.yihaotong.standard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.PartForms;

/** The operations in the spelling of HTTP and JSON. */
final class Rest {

    static final String BASE = "/link/v1";

    private final Operations operations;
    private final PartForms forms;

    Rest(Operations operations, PartForms forms) {
        this.operations = operations;
        this.forms = forms;
    }

    PushAnswer answer(Push push, Intake intake) {
        String path = push.path().startsWith(BASE) ? push.path().substring(BASE.length()) : "";
        String[] part = Arrays.stream(path.split("/", -1)).map(Rest::plain).toArray(String[]::new);
        String what = push.method() + " " + (part.length > 1 ? part[1] : "") + " " + part.length;
        return switch (what) {
            case "GET hello 2" -> json(200, operations.hello());
            case "GET orders 2" -> json(200, operations.orders(query(push)));
            case "GET orders 3" -> json(200, operations.order(part[2]));
            case "GET notices 2" -> json(200, operations.notices(query(push)));
            case "GET attachments 3" -> new PushAnswer(
                    200, "application/octet-stream", Soap.bytes(operations.file(part[2])));
            case "POST attachments 2" -> json(201, put(push));
            case "POST calls 2" -> json(200, operations.calls(body(push), intake));
            case "POST cases 2" -> json(operations.unitCase(body(push), intake));
            case "POST orders 4" -> json(operations.reply(part(part, "replies"), body(push), intake));
            case "POST notices 4" -> json(200, operations.confirm(part(part, "confirmation"), body(push)));
            default -> throw Problem.of(404, "not-found", "没有这个地址。");
        };
    }

    private static String part(String[] part, String last) {
        if (!part[3].equals(last)) {
            throw Problem.of(404, "not-found", "没有这个地址。");
        }
        return part[2];
    }

    private static String plain(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("path", "encoding");
        }
    }

    private static PushAnswer json(int status, JsonObject body) {
        return new PushAnswer(status, "application/json", body.bytes());
    }

    private static PushAnswer json(Operations.Done done) {
        return json(done.isNew() ? 201 : 200, done.body());
    }

    private static JsonObject body(Push push) {
        String type = push.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.matches("application/json\\s*(;.*)?")) {
            throw Problem.of(415, "media-type", "请求内容应为 application/json。");
        }
        return JsonObject.parse(push.body()).orElseThrow(() -> Problem.invalid("body", "json"));
    }

    private static JsonObject query(Push push) {
        JsonObject query = new JsonObject();
        for (String pair : push.query().isEmpty() ? new String[0] : push.query().split("&", -1)) {
            String[] named = pair.split("=", 2);
            String value = named.length > 1 ? plain(named[1]) : "";
            boolean number = named[0].equals("limit") && value.matches("[0-9]{1,9}");
            query = query.with(plain(named[0]), number ? (Object) Long.valueOf(value) : value);
        }
        return query;
    }

    private JsonObject put(Push push) {
        List<Part> parts = forms.read(push.header("content-type").orElse(""), push.body())
                .orElseThrow(() -> Problem.of(415, "media-type", "附件应以完整的 multipart/form-data 上传。"));
        if (parts.size() != 1 || !parts.get(0).name().equals("file")) {
            throw Problem.invalid(
                    "file", parts.stream().anyMatch(p -> p.name().equals("file")) ? "unknown-field" : "required");
        }
        Part file = parts.get(0);
        return operations.put(file.fileName(), file.mediaType(), file.content());
    }
}
