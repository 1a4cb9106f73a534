package org.openpersonalization.web.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.route.Contract;

/** The OpenAPI document. A test makes it from the routes and compares. */
final class OpenApiResource {

    static final String DOCUMENT = "openapi.json";

    List<AdminRoute> routes() {
        return List.of(AdminRoute.get(
                        "/openapi.json",
                        Contract.of("This document.", "application/json"),
                        call -> Answer.ok(new Answer.Body("application/json", document()))::sendTo)
                .andEditors());
    }

    private static byte[] document() {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The OpenAPI document is missing in this build");
            }
            return document.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The OpenAPI document cannot be read", unreadable);
        }
    }
}
