package org.yihaotong.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.yihaotong.rest.problem.Problem;

/** Writes the OpenAPI document from the resources themselves, their annotations and records. */
final class OpenApiWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+): ((?:[^{}]|\\{[^}]*\\})+)\\}");

    private final OpenApiWords words;
    private final OpenApiSchemas schemas;

    OpenApiWriter(OpenApiWords words) {
        this.words = words;
        this.schemas = new OpenApiSchemas(words);
    }

    ObjectNode document() {
        ObjectNode document = MAPPER.createObjectNode().put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", words.say("info.title"))
                .put("description", words.say("info.description"))
                .put("version", "1.0.0");
        document.putArray("servers").addObject().put("url", "/api");
        document.set("paths", paths());
        ObjectNode components = document.putObject("components");
        schemas.of(Problem.class);
        components.set("schemas", schemas.all());
        components.set("responses", problems());
        components.set("securitySchemes", security());
        return document;
    }

    private ObjectNode paths() {
        ObjectNode paths = MAPPER.createObjectNode();
        Route.all().stream()
                .sorted(Comparator.comparing(Route::plainTemplate).thenComparing(Route::verb))
                .forEach(route -> {
                    if (route.plainTemplate().contains("{verb}")) {
                        commands(paths, route);
                    } else if (route.plainTemplate().contains("{book}")) {
                        books(paths, route);
                    } else {
                        operation(
                                paths,
                                route,
                                route.plainTemplate(),
                                OpenApiTypes.body(route.target()),
                                Optional.empty());
                    }
                });
        events(paths);
        hook(paths);
        return paths;
    }

    private void commands(ObjectNode paths, Route route) {
        new java.util.TreeMap<>(Commands.all())
                .forEach((verb, type) -> operation(
                        paths,
                        route,
                        route.plainTemplate().replace("{verb}", verb),
                        Optional.of(type),
                        Optional.empty()));
    }

    /** Every known book has operations of its own, with its own content. */
    private void books(ObjectNode paths, Route route) {
        KnownBooks.all().forEach((book, type) -> {
            Optional<Type> body =
                    route.verb().equals("PUT") ? Optional.of(new Of(RuleEdit.class, type)) : Optional.empty();
            operation(paths, route, route.plainTemplate().replace("{book}", book), body, Optional.of(book));
        });
    }

    private void operation(ObjectNode paths, Route route, String path, Optional<Type> body, Optional<String> book) {
        String verb = route.verb().toLowerCase(java.util.Locale.ROOT);
        ObjectNode operation = paths.withObjectProperty(path).putObject(verb);
        operation.put(
                "summary",
                book.map(b -> words.say("book." + b) + "：" + words.say(route.verb() + "." + route.plainTemplate()))
                        .orElseGet(() -> words.say(route.verb() + "." + path)));
        operation.putArray("tags").add(path.split("/", 3)[1]);
        ArrayNode parameters = parameters(route, path);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        body.ifPresent(type -> operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(type == InputStream.class ? "application/octet-stream" : "application/json")
                .set("schema", type == InputStream.class ? file() : schemas.of(type)));
        operation.set("responses", responses(route, body.isPresent(), book));
        operation.set("security", securityOf(route.verb(), path));
    }

    private ArrayNode parameters(Route route, String path) {
        ArrayNode parameters = MAPPER.createArrayNode();
        Map<String, String> patterns = patterns(route.template());
        for (Parameter parameter : route.target().getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .forEach(field -> query(parameters, field, field.getGenericType()));
            }
            query(parameters, parameter, parameter.getParameterizedType());
            Optional.ofNullable(parameter.getAnnotation(PathParam.class))
                    .map(PathParam::value)
                    .filter(name -> path.contains("{" + name + "}"))
                    .ifPresent(name -> parameter(parameters, name, "path")
                            .set("schema", schemas.text().put("pattern", "^" + patterns.get(name) + "$")));
            Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
                    .map(HeaderParam::value)
                    .ifPresent(name -> parameter(parameters, name, "header").set("schema", words.shape(name)));
        }
        return parameters;
    }

    private void query(ArrayNode parameters, AnnotatedElement element, Type type) {
        Optional.ofNullable(element.getAnnotation(QueryParam.class))
                .map(QueryParam::value)
                .ifPresent(name -> parameter(parameters, name, "query")
                        .put("required", false)
                        .set("schema", type == String.class ? words.shape(name) : schemas.of(type)));
    }

    private ObjectNode parameter(ArrayNode parameters, String name, String in) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", true)
                .put("description", words.label("parameter." + name));
    }

    private static Map<String, String> patterns(String template) {
        Map<String, String> patterns = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(template);
        while (matcher.find()) {
            patterns.put(matcher.group(1), matcher.group(2));
        }
        return patterns;
    }

    private ObjectNode responses(Route route, boolean body, Optional<String> book) {
        Method method = route.target();
        Answers answers = method.getAnnotation(Answers.class);
        Type type = OpenApiTypes.answer(method, book);
        boolean nothing = type == void.class;
        int status = answers == null ? (nothing ? 204 : 200) : answers.status();
        ObjectNode responses = MAPPER.createObjectNode();
        ObjectNode good =
                responses.putObject(Integer.toString(status)).put("description", words.say("status." + status));
        if (answers != null && answers.tagged()) {
            good.putObject("headers").putObject("ETag").set("schema", words.shape("ETag"));
        }
        if (answers != null && answers.pieces()) {
            pieces(responses, good);
        } else if (!nothing) {
            content(good.putObject("content"), method.getAnnotation(Produces.class), type);
        }
        refusals(route, body).forEach(refusal -> responses
                .putObject(Integer.toString(refusal))
                .put("$ref", "#/components/responses/" + refusal));
        return responses;
    }

    private ObjectNode file() {
        return schemas.text().put("format", "binary");
    }

    /** A file is given out whole or in pieces, under the tag of its content. */
    private void pieces(ObjectNode responses, ObjectNode whole) {
        ObjectNode piece = responses.putObject("206").put("description", words.say("status.206"));
        for (ObjectNode good : List.of(whole, piece)) {
            good.putObject("headers").putObject("ETag").set("schema", words.shape("ETag.content"));
            good.putObject("content").putObject("*/*").set("schema", file());
        }
        responses.putObject("416").put("description", words.say("status.416"));
    }

    /** JSON, unless the method itself says that it makes something else; what is no text is a file. */
    private void content(ObjectNode content, Produces produces, Type type) {
        if (produces == null || produces.value()[0].equals("application/json")) {
            content.putObject("application/json").set("schema", schemas.of(type));
            return;
        }
        for (String made : produces.value()) {
            String media = made.replaceAll(";.*", "");
            ObjectNode schema = content.putObject(media).putObject("schema").put("type", "string");
            if (!media.startsWith("text/")) {
                schema.put("format", "binary");
            }
        }
    }

    private static List<Integer> refusals(Route route, boolean body) {
        boolean open = OPEN.contains(route.verb() + " " + route.plainTemplate());
        boolean change = !route.verb().equals("GET");
        String headers = Arrays.toString(Arrays.stream(route.target().getParameters())
                .map(p -> p.getAnnotation(HeaderParam.class))
                .toArray());
        return Stream.of(
                        Stream.of(400, 401, 403, 404)
                                .filter(status -> !open || status == 400 || (body && status == 401)),
                        Stream.of(409).filter(s -> change && !open),
                        Stream.of(412, 428).filter(s -> headers.contains("If-Match")),
                        Stream.of(413, 415).filter(s -> body),
                        Stream.of(422).filter(s -> headers.contains("Idempotency-Key")),
                        Stream.of(429).filter(s -> open && body),
                        Stream.of(500))
                .flatMap(s -> s)
                .sorted()
                .toList();
    }

    private static final List<String> OPEN = List.of("POST /session", "GET /openapi.json");

    private static ArrayNode securityOf(String verb, String path) {
        ArrayNode security = MAPPER.createArrayNode();
        if (!OPEN.contains(verb + " " + path)) {
            ObjectNode needed = security.addObject();
            needed.putArray("session");
            if (!verb.equals("GET")) {
                needed.putArray("csrf");
            }
        }
        return security;
    }

    private ObjectNode security() {
        ObjectNode security = MAPPER.createObjectNode();
        security.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "yihaotong-session")
                .put("description", words.say("security.session"));
        security.putObject("csrf")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-CSRF-Token")
                .put("description", words.say("security.csrf"));
        return security;
    }

    private ObjectNode problems() {
        ObjectNode problems = MAPPER.createObjectNode();
        for (int status : new int[] {400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500}) {
            problems.putObject(Integer.toString(status))
                    .put("description", words.say("status." + status))
                    .putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
        return problems;
    }

    private void events(ObjectNode paths) {
        ObjectNode operation = paths.withObjectProperty("/events").putObject("get");
        operation.put("summary", words.say("GET./events"));
        operation.putArray("tags").add("events");
        ObjectNode responses = operation.putObject("responses");
        responses
                .putObject("200")
                .put("description", words.say("status.200"))
                .putObject("content")
                .putObject("text/event-stream")
                .set("schema", schemas.of(String.class));
        Stream.of(401, 403, 500)
                .forEach(status ->
                        responses.putObject(status.toString()).put("$ref", "#/components/responses/" + status));
        operation.set("security", securityOf("GET", "/events"));
    }

    private void hook(ObjectNode paths) {
        ObjectNode hook = paths.withObjectProperty("/hook/{hotline}");
        hook.putArray("servers").addObject().put("url", "/");
        ObjectNode operation = hook.putObject("post");
        operation.put("summary", words.say("POST./hook/{hotline}"));
        operation.putArray("tags").add("hook");
        parameter(operation.putArray("parameters"), "hotline", "path")
                .set("schema", schemas.text().put("pattern", "^[A-Za-z0-9]{1,40}$"));
        operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("*/*")
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary")
                .put("maxLength", 4 * 1024 * 1024);
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("default").put("description", words.say("status.hook"));
        Stream.of(404, 413, 500)
                .forEach(status ->
                        responses.putObject(status.toString()).put("$ref", "#/components/responses/" + status));
        operation.putArray("security");
    }
}
