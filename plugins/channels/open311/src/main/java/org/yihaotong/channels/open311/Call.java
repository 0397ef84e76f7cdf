package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.PartForms;

/**
 * One call, taken apart.
 *
 * @param method GET or POST
 * @param resource the path below the endpoint without its format's ending, such as {@code requests}, {@code 7}
 * @param parameters of the query and, for a POST, of the form
 * @param files what came in a multipart form
 */
record Call(String method, List<String> resource, Parameters parameters, List<Part> files) {

    static final String DOOR = "/open311";
    static final String ENDPOINT = DOOR + "/v2";
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]+$");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    static Call of(Push push, PartForms forms) {
        List<Part> files = new ArrayList<>();
        Parameters parameters = new Parameters().addEncoded(push.query(), UTF_8);
        String method = push.method().equals("HEAD") ? "GET" : push.method();
        switch (method) {
            case "GET" -> {}
            case "POST" -> read(push, forms, parameters, files);
            default -> throw Problem.general(405, "只能用 GET 和 POST。The method is GET or POST.");
        }
        return new Call(method, resource(push.path()), parameters, files);
    }

    /** Discovery lies above the endpoints, and beside each. */
    private static List<String> resource(String path) {
        String inside = path.substring(path.startsWith(ENDPOINT + "/") ? ENDPOINT.length() : DOOR.length());
        String bare = Format.ending(inside)
                .map(format ->
                        inside.substring(0, inside.length() - format.ending().length()))
                .orElse(inside);
        if (ENDING.matcher(bare).find()) {
            throw Problem.wrong("格式只有 xml 和 json。The format is xml or json.");
        }
        boolean versioned = path.startsWith(ENDPOINT + "/") || bare.equals("/discovery");
        return Arrays.stream((versioned ? bare : "").split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> Parameters.plain(part.replace("+", "%2B"), UTF_8))
                .toList();
    }

    private static void read(Push push, PartForms forms, Parameters parameters, List<Part> files) {
        String type = push.header("content-type").orElse("application/x-www-form-urlencoded");
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Charset charset = charset(type).orElse(UTF_8);
        switch (media) {
            case "application/x-www-form-urlencoded" -> parameters.addEncoded(
                    new String(push.body(), ISO_8859_1), charset);
            case "multipart/form-data" -> readParts(push, type, forms, parameters, files);
            default -> throw Problem.wrong(
                    "请求应为 application/x-www-form-urlencoded 或 multipart/form-data。The body is no form.");
        }
    }

    private static void readParts(Push push, String type, PartForms forms, Parameters parameters, List<Part> files) {
        List<Part> parts = forms.read(type, push.body())
                .orElseThrow(() -> Problem.wrong("multipart/form-data 不完整。The multipart form is not whole."));
        Charset whole = charset(type).orElse(UTF_8);
        for (Part part : parts) {
            if (part.fileName().isEmpty()) {
                parameters.add(part, charset(part.mediaType()).orElse(whole));
            } else if (part.content().length > 0) {
                files.add(part);
            }
        }
    }

    /** The charset that a media type names; refused if nobody knows it. */
    private static Optional<Charset> charset(String mediaType) {
        Matcher named = CHARSET.matcher(mediaType);
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.wrong("不认识所声明的字符集。The declared charset is unknown.");
        }
    }

    /** The method, the first word of the resource and how many words it has. */
    String what() {
        return method + " " + (resource.isEmpty() ? "" : resource.get(0)) + " " + resource.size();
    }

    /** The one that the resource names. */
    String id() {
        return resource.get(1);
    }

    /** Never shows what was sent. */
    @Override
    public String toString() {
        return "Call[" + method + " " + parameters + "]";
    }
}
