package org.yihaotong.rest.resource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** A generic record with its content's type, which only the rule book knows. */
record Of(Class<?> raw, Type content) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
        return new Type[] {content};
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public Type getOwnerType() {
        return raw.getDeclaringClass();
    }
}
