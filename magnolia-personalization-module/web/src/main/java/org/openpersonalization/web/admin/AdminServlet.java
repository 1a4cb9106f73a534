package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.memory.DerivedValue;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.admin.installation.InstallationResource;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.request.Forwarding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The admin app and its API under {@code /.personalization-admin/}. Users without a role get neither. Every response
 * but the app's scripts and styles is {@code private, no-store}. One of the four edges: a failure in here is logged
 * once and answered with 500 and no details.
 *
 * <p>A subclass asks the CMS for the logged-in user.
 */
public abstract class AdminServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(AdminServlet.class);
    private static final String API = "/api/v1";
    private static final int RETRY_SECONDS = 30;
    /** Leads to a page of the site, behind the log-in. */
    private static final String SITE = "/site";

    private static final Pattern SITE_PAGE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}){1,20}");

    private final transient AdminApp app = new AdminApp();
    private final transient Supplier<Optional<AdminServices>> services;
    private final transient AdminApi always;
    private final transient DerivedValue<AdminServices, AdminApi> configured =
            new DerivedValue<>(now -> new AdminApi(AdminRoutes.of(now), this::forwardingOf));

    /**
     * A servlet.
     *
     * @param services asked for at each request, since settings change while the site runs; empty while they are wrong
     * @param installation answers also while they are wrong
     */
    protected AdminServlet(Supplier<Optional<AdminServices>> services, InstallationResource installation) {
        this.services = services;
        this.always = new AdminApi(AdminRoutes.always(installation), this::forwardingOf);
    }

    /** The user who sends the request. */
    protected abstract AdminUser userOf(HttpServletRequest request);

    /** The request as the browser sent it, as far as trusted proxies tell. */
    protected abstract Forwarding forwardingOf(HttpServletRequest request);

    /** Redirects an anonymous user to the log-in and back to this address. */
    protected abstract void login(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrivateResponse.mark(response);
        try {
            reply(request).sendTo(response);
        } catch (RuntimeException | Error fault) {
            if (response.isCommitted()) {
                throw new IOException(
                        "The answer broke off", fault); // so that half a file is not taken for a whole one
            }
            response.resetBuffer();
            response.setHeader("Content-Disposition", "inline");
            failed(request, fault).sendTo(response);
        }
    }

    private Reply reply(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        try {
            AdminUser user = userOf(request);
            return path.startsWith("/api/") || path.equals("/api")
                    ? api(request, path, user)
                    : page(request, path, user);
        } catch (Refusal refusal) {
            return refusal.answer()::sendTo;
        } catch (RuntimeException | Error fault) {
            return failed(request, fault)::sendTo;
        }
    }

    private Reply api(HttpServletRequest request, String path, AdminUser user) throws Refusal {
        if (user.anonymous()) {
            throw Refusal.of(HttpServletResponse.SC_UNAUTHORIZED, RequestCode.LOG_IN);
        }
        if (!user.hasAnyRole()) {
            throw Refusal.of(HttpServletResponse.SC_FORBIDDEN, RequestCode.NO_ROLE);
        }
        if (!path.startsWith(API + "/")) {
            throw Refusal.of(HttpServletResponse.SC_NOT_FOUND, RequestCode.NOT_FOUND);
        }
        String address = path.substring(API.length());
        AdminApi there = always.knows(address) ? always : configured.of(services());
        return there.answer(request, address, user);
    }

    private AdminServices services() throws Refusal {
        Optional<AdminServices> now = services.get();
        if (now.isEmpty()) {
            throw Refusal.invalidSettings(RETRY_SECONDS);
        }
        return now.get();
    }

    private Reply page(HttpServletRequest request, String path, AdminUser user) {
        Optional<Reply> asset = app.asset(path);
        if (asset.isPresent()) {
            return asset.get();
        }
        if (user.anonymous()) {
            return response -> login(request, response);
        }
        if (!user.hasAnyRole()) {
            return NoRolePage.of(request, user)::sendTo;
        }
        if (path.equals(SITE)) {
            return Answer.seeOther(request.getContextPath() + sitePage(request))::sendTo;
        }
        if (!isStart(request, path)) {
            return Answer.seeOther(request.getContextPath() + request.getServletPath() + "/")::sendTo;
        }
        return app.index();
    }

    /** The page of the site that a user wants after the log-in; its home for anything else than a plain path. */
    private static String sitePage(HttpServletRequest request) {
        String page = Optional.ofNullable(request.getParameter("page")).orElse("");
        return SITE_PAGE.matcher(page).matches() ? page : "/";
    }

    /** The CMS gives no path info where a servlet container gives a slash; relative addresses need the slash. */
    private static boolean isStart(HttpServletRequest request, String path) {
        return path.equals("/") || path.isEmpty() && request.getRequestURI().endsWith("/");
    }

    private static Answer failed(HttpServletRequest request, Throwable fault) {
        if (fault instanceof StoreUnavailableException) {
            return Answer.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE, RequestCode.STORE_UNAVAILABLE)
                    .with("Retry-After", String.valueOf(RETRY_SECONDS));
        }
        if (fault instanceof UnreadableRecordException unreadable) {
            LOG.error("A consent record is not what the ledger writes [record={}]", unreadable.sequence(), fault);
            return Answer.error(
                    HttpServletResponse.SC_CONFLICT,
                    RequestCode.RECORD_UNREADABLE.message().text("record", unreadable.sequence()));
        }
        LOG.warn("Answering failed, sending status 500 [servlet={}]", request.getServletPath(), fault);
        return Answer.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, RequestCode.FAILED);
    }
}
