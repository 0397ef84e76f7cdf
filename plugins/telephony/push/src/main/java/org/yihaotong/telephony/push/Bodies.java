package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.PartForms;

/** Reads what was pushed as JSON or as a form, in the charset it declares, UTF-8 if it declares none. */
final class Bodies {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    private final PartForms forms;

    Bodies(PartForms forms) {
        this.forms = forms;
    }

    Said read(Push push) {
        String type = push.header("content-type").orElse("");
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (media.equals("multipart/form-data")) {
            return parts(type, push.body());
        }
        Charset charset = charset(type).orElse(UTF_8);
        boolean form = media.equals("application/x-www-form-urlencoded") && !isObject(push.body());
        return form ? form(push.body(), charset) : json(push.body(), charset);
    }

    /** Some clients send JSON and call it a form. */
    private static boolean isObject(byte[] body) {
        return body.length > 0 && body[0] == '{';
    }

    private static Said json(byte[] body, Charset charset) {
        String text = text(body, charset).replaceFirst("^\uFEFF", "");
        return JsonObject.parse(text)
                .map(Said::of)
                .orElseThrow(() -> Problem.useless("正文不是一个完整的 JSON 对象。The body is no JSON object."));
    }

    private static Said form(byte[] body, Charset charset) {
        Said said = new Said();
        for (String pair : new String(body, ISO_8859_1).split("&", -1)) {
            String[] named = pair.split("=", 2);
            said.add(plain(named[0], charset), named.length < 2 ? "" : plain(named[1], charset));
        }
        return said;
    }

    private Said parts(String type, byte[] body) {
        List<Part> parts = forms.read(type, body)
                .orElseThrow(() -> Problem.useless("multipart/form-data 不完整。The multipart form is not whole."));
        Charset whole = charset(type).orElse(UTF_8);
        Said said = new Said();
        parts.forEach(part -> said.add(
                part.name(), text(part.content(), charset(part.mediaType()).orElse(whole))));
        return said;
    }

    /** Byte by byte first, so that what is no text of the charset is seen. */
    private static String plain(String encoded, Charset charset) {
        try {
            return text(URLDecoder.decode(encoded, ISO_8859_1).getBytes(ISO_8859_1), charset);
        } catch (IllegalArgumentException e) {
            throw Problem.useless("百分号编码不完整。Malformed percent-encoding.");
        }
    }

    private static Optional<Charset> charset(String mediaType) {
        Matcher named = CHARSET.matcher(mediaType);
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.useless("不认识所声明的字符集。The declared charset is unknown.");
        }
    }

    private static String text(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.useless(
                    "文字不是 " + charset.name() + "，请在 Content-Type 里声明字符集。The body is not in the declared charset.");
        }
    }
}
