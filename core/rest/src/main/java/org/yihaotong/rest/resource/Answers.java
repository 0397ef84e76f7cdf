package org.yihaotong.rest.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a response holds where the method's type cannot. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Answers {

    /** HTTP status when all is well. */
    int status() default 200;

    /** What the body holds; void: nothing. */
    Class<?> value() default void.class;

    /** Whether the answer carries the version as ETag. */
    boolean tagged() default false;

    /** Whether the body is generic in the content of a rule book. */
    boolean ofBook() default false;

    /** Whether the body is a list of such things. */
    boolean list() default false;

    /** Whether a piece of the body may be asked for by Range. */
    boolean pieces() default false;
}
