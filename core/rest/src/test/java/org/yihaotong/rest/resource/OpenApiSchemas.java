package org.yihaotong.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.Trial;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.search.SearchedTexts;
import org.yihaotong.api.search.SynonymTrial;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.rest.json.RequiredScalars;

/** Schemas of the contract's records, as JSON shows them. */
final class OpenApiSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What pages send: there only what has no default is required. */
    private static final Set<Class<?>> SENT = withBooks(
            Appeal.class,
            FiveElements.class,
            Place.class,
            Caller.class,
            Person.class,
            Unit.class,
            CatalogueEntry.class,
            CatalogueDraft.class,
            CatalogueWorkbook.class,
            Credentials.class,
            PasswordChange.class,
            Reason.class,
            ConfigDraft.class,
            ConfigRevision.class,
            GroupJoin.class,
            GroupAnswer.class,
            GroupLeave.class,
            CircularDraft.class,
            DraftContent.class,
            KnowledgeDraft.class,
            KnowledgeTaskDraft.class,
            KnowledgeLink.class,
            KnowledgeMerger.class,
            KnowledgeInquiry.class,
            KnowledgeAnswer.class,
            KnowledgeHandover.class,
            KnowledgeSearch.class,
            SearchedTexts.class,
            SynonymTrial.class,
            KnowledgeText.class,
            ReviewDay.class,
            RuleEdit.class,
            HolidayNotice.class,
            Trial.class,
            LinkOrder.class,
            FormulaDraft.class,
            ExemptionDraft.class,
            VerdictDraft.class,
            ScoreAppealDraft.class,
            PublicationDraft.class);

    /** What is written in a rule book is sent as well, down to its last record. */
    private static Set<Class<?>> withBooks(Class<?>... others) {
        Set<Class<?>> sent = new HashSet<>(Arrays.asList(others));
        KnownBooks.all().values().forEach(type -> reach(type, sent));
        return sent;
    }

    private static void reach(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(t -> reach(t, reached));
        } else if (type instanceof Class<?> plain && plain.isRecord() && reached.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(c -> reach(c.getGenericType(), reached));
        }
    }

    private final OpenApiWords words;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    OpenApiSchemas(OpenApiWords words) {
        this.words = words;
    }

    ObjectNode all() {
        ObjectNode all = MAPPER.createObjectNode();
        named.forEach(all::set);
        return all;
    }

    ObjectNode text() {
        return MAPPER.createObjectNode().put("type", "string");
    }

    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        return plain((Class<?>) type);
    }

    private ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == Instant.class) {
            return text().put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return text().put("format", "date");
        }
        if (type == Duration.class) {
            return text().put("format", "duration");
        }
        if (type == boolean.class || type == Boolean.class) {
            return MAPPER.createObjectNode().put("type", "boolean");
        }
        if (type == Integer.class) {
            return MAPPER.createObjectNode()
                    .put("type", "integer")
                    .put("minimum", 1)
                    .put("maximum", 200);
        }
        if (type == int.class) {
            return MAPPER.createObjectNode().put("type", "integer").put("format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return MAPPER.createObjectNode().put("type", "integer").put("format", "int64");
        }
        if (type == double.class || type == Double.class) {
            return MAPPER.createObjectNode().put("type", "number").put("format", "double");
        }
        if (type == InputStream.class) {
            return MAPPER.createObjectNode().put("type", "object");
        }
        return type.isEnum()
                ? named(type.getSimpleName(), () -> constants(type))
                : record(type.getSimpleName(), type, Map.of());
    }

    private ObjectNode generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return first == Integer.class ? plain(int.class) : of(first);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = MAPPER.createObjectNode().put("type", "array");
            array.set("items", of(first));
            return raw == Set.class ? array.put("uniqueItems", true) : array;
        }
        if (raw == Map.class) {
            ObjectNode map = MAPPER.createObjectNode().put("type", "object");
            map.set("additionalProperties", of(type.getActualTypeArguments()[1]));
            return map;
        }
        TypeVariable<?> variable = raw.getTypeParameters()[0];
        String name = raw.getSimpleName() + "Of" + ((Class<?>) first).getSimpleName();
        return record(name, raw, Map.of(variable, first));
    }

    private ObjectNode constants(Class<?> type) {
        ObjectNode schema = text();
        ArrayNode constants = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.add(constant.toString()));
        return schema;
    }

    private ObjectNode record(String name, Class<?> type, Map<TypeVariable<?>, Type> variables) {
        return named(name, () -> {
            ObjectNode schema = MAPPER.createObjectNode().put("type", "object").put("additionalProperties", false);
            ArrayNode required = MAPPER.createArrayNode();
            ObjectNode members = schema.putObject("properties");
            for (RecordComponent component : type.getRecordComponents()) {
                members.set(component.getName(), member(type, component, variables));
                if (isRequired(type, component)) {
                    required.add(component.getName());
                }
            }
            if (!required.isEmpty()) {
                schema.set("required", required);
            }
            return schema;
        });
    }

    private ObjectNode member(Class<?> type, RecordComponent component, Map<TypeVariable<?>, Type> variables) {
        String key = type.getSimpleName() + "." + component.getName();
        ObjectNode schema = shape(key, substitute(component.getGenericType(), variables));
        if (schema.has("$ref")) {
            ObjectNode described = MAPPER.createObjectNode();
            described.putArray("allOf").add(schema);
            schema = described;
        }
        return schema.put("description", words.label(key));
    }

    private ObjectNode shape(String key, Type type) {
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        if (inner == String.class) {
            return words.text(key);
        }
        ObjectNode schema = of(type);
        if (schema.path("items").path("type").asText().equals("string")
                && !schema.path("items").has("format")) {
            schema.set("items", words.text(key));
        }
        if (schema.path("additionalProperties").path("type").asText().equals("string")) {
            schema.set("additionalProperties", words.text(key));
        }
        return schema;
    }

    private static Type substitute(Type type, Map<TypeVariable<?>, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            return variables.get(variable);
        }
        boolean list = type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof TypeVariable<?>;
        return list ? new ListOf(variables.values().iterator().next()) : type;
    }

    /** Answers hold everything but Optionals; requests must hold what has no default. */
    private boolean isRequired(Class<?> type, RecordComponent component) {
        String key = type.getSimpleName() + "." + component.getName();
        if (SENT.contains(type) || Commands.all().containsValue(type)) {
            return words.isRequired(key) || RequiredScalars.isRequired(component.getType(), component.getName());
        }
        boolean mayBeAbsent =
                component.getType() == Optional.class || component.getAccessor().isAnnotationPresent(JsonInclude.class);
        return !mayBeAbsent;
    }

    private ObjectNode named(String name, java.util.function.Supplier<ObjectNode> schema) {
        if (!named.containsKey(name)) {
            named.put(name, MAPPER.createObjectNode());
            named.put(name, schema.get());
        }
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** A list of something that a type parameter stood for. */
    private record ListOf(Type item) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return java.util.List.class;
        }

        @Override
        public Type getOwnerType() {
            return null;
        }
    }
}
