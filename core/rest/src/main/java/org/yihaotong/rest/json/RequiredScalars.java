package org.yihaotong.rest.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Set;

/** Every number and every yes-or-no must be said, in commands above all: silence is never taken for "no" or for zero. */
public final class RequiredScalars extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    /** What has a harmless default (no), or is said elsewhere (If-Match) or by the centre alone. */
    private static final Set<String> MAY_BE_SILENT = Set.of("confidential", "mustChangePassword", "send", "version");

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean required = member.getDeclaringClass().isRecord() && isRequired(member.getRawType(), name(member));
        return required ? Boolean.TRUE : super.hasRequiredMarker(member);
    }

    /** Parameters of a record's constructor have no names for Jackson; its components have, in the same order. */
    private static String name(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                ? member.getDeclaringClass()
                        .getRecordComponents()[parameter.getIndex()]
                        .getName()
                : member.getName();
    }

    /** Whether a component of this type and name must be there. */
    public static boolean isRequired(Class<?> type, String name) {
        return type.isPrimitive() && !MAY_BE_SILENT.contains(name);
    }
}
