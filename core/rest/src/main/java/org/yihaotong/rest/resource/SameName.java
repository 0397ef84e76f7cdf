package org.yihaotong.rest.resource;

import javax.servlet.http.HttpServletRequest;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** What is changed keeps its name: body and address must agree. */
final class SameName {

    private SameName() {}

    static void check(String field, String inAddress, String inBody, HttpServletRequest request) {
        if (!inAddress.equals(inBody)) {
            throw new InvalidInputException(field, "differs", Words.of(request).say("field.differs"));
        }
    }
}
