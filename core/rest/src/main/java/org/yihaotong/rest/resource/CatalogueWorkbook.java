package org.yihaotong.rest.resource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.rest.words.Words;

/** An uploaded table: a workbook (.xlsx) in Base64, as JSON carries it. */
record CatalogueWorkbook(String workbook) {

    CatalogueWorkbook {
        workbook = workbook == null ? "" : workbook;
    }

    InputStream open(HttpServletRequest request) {
        try {
            return new ByteArrayInputStream(Base64.getDecoder().decode(workbook));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "workbook", "format", Words.of(request).say("field.format"));
        }
    }
}
