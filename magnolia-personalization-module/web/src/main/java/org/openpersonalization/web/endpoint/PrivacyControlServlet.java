package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.RequestCode;

/**
 * Says at {@code /.well-known/gpc.json} that the site honours Global Privacy Control, and since when, in the form of the
 * W3C's specification: {@code {"gpc":true,"lastUpdate":"2026-11-24"}}.
 */
public class PrivacyControlServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The statement.
     *
     * @param lastUpdate a day such as {@code 2026-11-24}
     */
    public record Statement(boolean gpc, String lastUpdate) {}

    private final transient Supplier<Optional<LocalDate>> since;

    /**
     * A servlet.
     *
     * @param since the day on which the site last changed what it says here; empty when it says nothing
     */
    protected PrivacyControlServlet(Supplier<Optional<LocalDate>> since) {
        this.since = since;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrivateResponse.mark(response);
        since.get()
                .map(PrivacyControlServlet::statement)
                .orElseGet(() -> Answer.error(HttpServletResponse.SC_NOT_FOUND, RequestCode.NOT_FOUND))
                .sendTo(response);
    }

    private static Answer statement(LocalDate day) {
        return Answer.ok(new Statement(true, day.toString()));
    }
}
