package org.yihaotong.rest.resource;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

/**
 * One way into the interface.
 *
 * @param verb the HTTP method
 * @param template the address below /api, its parameters as JAX-RS writes them
 * @param target what is called
 */
public record Route(String verb, String template, Method target) {

    private static final List<Route> ALL =
            Resources.types().stream().flatMap(Route::of).toList();

    /** All ways in. */
    public static List<Route> all() {
        return ALL;
    }

    /** What may be done at this address. */
    public static Set<String> verbsAt(String path) {
        Set<String> verbs = ALL.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .map(Route::verb)
                .collect(Collectors.toCollection(TreeSet::new));
        verbs.add("OPTIONS");
        return verbs;
    }

    /** The address with plain parameters, such as {@code /tickets/{number}}. */
    public String plainTemplate() {
        return "/" + replaceParameters((name, pattern) -> "{" + name + "}");
    }

    private Pattern pattern() {
        return Pattern.compile("/?" + replaceParameters((name, pattern) -> "(?:" + pattern + ")"));
    }

    private String replaceParameters(Spelling spelling) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (from < template.length()) {
            int end = template.charAt(from) == '{' ? closing(from) : from + 1;
            String part = template.substring(from, end);
            String[] parameter =
                    part.substring(1, Math.max(1, part.length() - 1)).split(":\\s*", 2);
            result.append(part.length() == 1 ? part : spelling.of(parameter[0], parameter[1]));
            from = end;
        }
        return result.toString();
    }

    private int closing(int from) {
        int depth = 1;
        int at = from + 1;
        for (; depth > 0; at++) {
            depth += template.charAt(at) == '{' ? 1 : template.charAt(at) == '}' ? -1 : 0;
        }
        return at;
    }

    private static Stream<Route> of(Class<?> type) {
        String base = type.getAnnotation(Path.class).value();
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> verb(method).stream().map(verb -> new Route(verb, join(base, method), method)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String join(String base, Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? base : base + "/" + path.value();
    }

    @FunctionalInterface
    private interface Spelling {
        String of(String name, String pattern);
    }
}
