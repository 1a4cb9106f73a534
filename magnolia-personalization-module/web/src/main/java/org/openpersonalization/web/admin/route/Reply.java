package org.openpersonalization.web.admin.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.route.ApiJson;

/** A response. */
@FunctionalInterface
public interface Reply {

    /** Writes what a file holds. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    void sendTo(HttpServletResponse response) throws IOException;

    /** A JSON value with status 200. */
    static Reply json(Object value) {
        return json(HttpServletResponse.SC_OK, value);
    }

    /** A JSON value. */
    static Reply json(int status, Object value) {
        Answer.Body body = new Answer.Body("application/json", ApiJson.bytes(value));
        Answer ok = Answer.ok(body);
        return new Answer(status, ok.headers(), ok.cookies(), body)::sendTo;
    }

    /** A file to be saved, written piece by piece. */
    static Reply file(String name, String type, Content content) {
        return response -> {
            response.setContentType(type);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            content.writeTo(response.getOutputStream());
        };
    }
}
