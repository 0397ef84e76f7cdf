package org.yihaotong.rest.resource;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;

/** What goes in and comes out of a resource's method. */
final class OpenApiTypes {

    private OpenApiTypes() {}

    /** What a request holds: the parameter that stands nowhere else. */
    static Optional<Type> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Stream.of(
                                Context.class, PathParam.class, QueryParam.class, HeaderParam.class, BeanParam.class)
                        .noneMatch(parameter::isAnnotationPresent))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    /** What the answer holds, with the content of the book it is about. */
    static Type answer(Method method, Optional<String> book) {
        Answers answers = method.getAnnotation(Answers.class);
        if (answers == null) {
            return method.getGenericReturnType();
        }
        if (!answers.ofBook()) {
            return answers.value();
        }
        Type whole = new Of(answers.value(), KnownBooks.all().get(book.orElseThrow()));
        return answers.list() ? new Of(List.class, whole) : whole;
    }
}
