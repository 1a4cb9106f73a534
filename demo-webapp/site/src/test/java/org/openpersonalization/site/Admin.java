package org.openpersonalization.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the admin app's REST API: with a session of the CMS, or with none. */
final class Admin {

    static final String API = "/.personalization-admin/api/v1";

    static final String LOGIN = "/.magnolia/admincentral";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Site site;

    private Admin(Site site) {
        this.site = site;
    }

    /** Nobody in particular. */
    static Admin stranger(Site site) {
        return new Admin(site);
    }

    /** Logged in by the CMS's form; the password is the name. */
    static Admin loggedIn(Site site, String name) {
        Admin admin = new Admin(site);
        String token = loginToken(admin.send(admin.request(LOGIN).GET()).body());
        HttpResponse<String> answer = admin.send(admin.request(LOGIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("mgnlUserId=" + name + "&mgnlUserPSWD=" + name + "&csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8))));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("Logging in failed: " + answer.statusCode());
        }
        return admin;
    }

    /** The token in the CMS's log-in form. */
    static String loginToken(String form) {
        Matcher token = LOGIN_TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("There is no log-in form: " + form);
        }
        return token.group(1);
    }

    /** The CMS's token for this session, as the app gets it; empty for users who may not use the app. */
    String token() {
        HttpResponse<String> session = get("/session");
        return session.statusCode() == 200 ? json(session).get("csrf").asText() : "";
    }

    HttpResponse<String> get(String path) {
        return send(request(API + path).GET());
    }

    /** Opens an address outside of the API. */
    HttpResponse<String> open(String address) {
        return send(request(address).GET());
    }

    JsonNode read(String path) {
        return json(get(path));
    }

    JsonNode post(String path, String body) {
        return json(post(path, token(), body));
    }

    HttpResponse<String> post(String path, String token, String body, String... headers) {
        HttpRequest.Builder request = request(API + path + "?csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Waits for a whole look through the ledger. */
    JsonNode verified() {
        JsonNode verification = post("/ledger/verifications", "{}");
        String id = verification.get("id").asText();
        for (int i = 0; i < 200 && verification.get("state").asText().equals("running"); i++) {
            pause();
            verification = read("/ledger/verifications/" + id);
        }
        return verification.get("result");
    }

    /** A whole look through the ledger, after its first checkpoint and anchor, which are written within a minute. */
    JsonNode verifiedAgainstACheckpoint() {
        JsonNode result = verified();
        for (int i = 0; i < 2_400 && !result.get("anchored").asBoolean(); i++) {
            pause();
            result = verified();
        }
        return result;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(answer.body(), malformed);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.url(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return Site.send(client, request);
    }
}
