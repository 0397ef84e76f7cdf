package org.yihaotong.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.rest.resource.PublishedBooks;

/** Every published rule book on paper, as empty as its record allows; everything stands at version 3. */
final class PaperRules implements RuleDesk {

    private final List<RuleBook<?>> books = PublishedBooks.all().entrySet().stream()
            .<RuleBook<?>>map(e -> book(e.getKey(), e.getValue()))
            .toList();

    private static RuleBook<?> book(String name, Class<?> type) {
        return new PaperBook<>(name, type, blank(type));
    }

    @Override
    public List<RuleBook<?>> books(Actor actor) {
        return books;
    }

    @Override
    public RuleBook<?> book(Actor actor, String book) {
        return books.stream()
                .filter(b -> b.name().equals(book))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(book));
    }

    @Override
    public Edition<?> newest(Actor actor, String book) {
        return edition(actor, book, 3);
    }

    @Override
    public Edition<?> at(Actor actor, String book, Instant moment) {
        return edition(actor, book, 2);
    }

    @Override
    public Edition<?> edition(Actor actor, String book, long version) {
        return edition(version, book(actor, book).preset());
    }

    private static <T> Edition<T> edition(long version, T content) {
        return new Edition<>(version, Centre.NOW, Centre.NOW, "admin1", "试行", content);
    }

    @Override
    public List<Edition<String>> history(Actor actor, String book) {
        return List.of(edition(3, ""), edition(2, ""));
    }

    @Override
    public Edition<?> write(
            Actor actor, String book, long version, Object content, String note, Optional<Instant> effectiveFrom) {
        if (version != 3) {
            throw new StaleVersionException("stale", 3);
        }
        if (note.equals("bad")) {
            throw new InvalidInputException(
                    List.of(new FieldError("note", "bad", "不行"), new FieldError("rules[0].source", "bad", "不行")));
        }
        return edition(4, book(actor, book).type().cast(content));
    }

    private record PaperBook<T>(String name, Class<?> kind, T preset) implements RuleBook<T> {

        @Override
        @SuppressWarnings("unchecked") // the preset is of this kind
        public Class<T> type() {
            return (Class<T>) kind;
        }

        @Override
        public List<Preset<T>> presets() {
            return List.of(new Preset<>("standard", "标准", "本平台", preset));
        }

        @Override
        public List<FieldError> check(T content) {
            return List.of();
        }

        @Override
        public Set<Role> editors() {
            return Set.of(Role.ADMINISTRATOR);
        }
    }

    /** The emptiest value that a record's own checks let pass. */
    private static Object blank(Class<?> type) {
        if (type.isRecord()) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> whole = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return whole.newInstance(
                        Arrays.stream(parts).map(part -> blank(part.getType())).toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no blank " + type, e);
            }
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return scalar(type);
    }

    private static Object scalar(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-02-14");
        }
        if (type == Instant.class) {
            return Centre.NOW;
        }
        return type == Optional.class ? Optional.empty() : several(type);
    }

    private static Object several(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return type == Set.class ? Set.of() : List.of();
        }
        return type == Map.class ? Map.of() : "";
    }
}
