package org.openpersonalization.web.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.route.Contract;

/** The OpenAPI document of the visitors' API. A test makes it from the routes and compares. */
public final class ApiDocument {

    /** The contract. */
    public static final Contract CONTRACT = Contract.of("This document.", "application/json");

    private static final String DOCUMENT = "/org/openpersonalization/web/endpoint/openapi.json";

    /** The document. */
    public Answer answer() {
        try (InputStream document = ApiDocument.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The OpenAPI document is missing in this build");
            }
            return Answer.ok(new Answer.Body("application/json", document.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The OpenAPI document cannot be read", unreadable);
        }
    }
}
