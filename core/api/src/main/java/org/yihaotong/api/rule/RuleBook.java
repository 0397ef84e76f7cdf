package org.yihaotong.api.rule;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;

/** A kind of rules that can be edited: its name, its type, what it is before anybody edits it, and what is allowed in it. */
@ConsumerType
public interface RuleBook<T> {

    /** One word such as {@code clocks}, at most 40 characters. */
    String name();

    /** A record that can be written as JSON. */
    Class<T> type();

    /** What holds as long as nobody has written an edition. */
    T preset();

    /** Ready-made editions to choose from, by their names in Chinese; at least the preset. */
    default List<Preset<T>> presets() {
        return List.of();
    }

    /** Every field that breaks a rule; empty: the content is good. */
    List<FieldError> check(T content);

    /** Who may write editions. */
    Set<Role> editors();

    /** Who may read them, besides the editors; empty: everybody of the centre. */
    default Set<Role> readers() {
        return Set.of();
    }

    /** A ready-made content with where it comes from. */
    record Preset<T>(String id, String name, String source, T content) {}
}
