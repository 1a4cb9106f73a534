package org.openpersonalization.site.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** A user of the admin app's addresses, logged in by the CMS's form. */
public final class Backstage {

    private static final String API = "/.personalization-admin/api/v1";
    private static final String LOGIN = "/.magnolia/admincentral";
    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_FAILURE = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String address;

    private Backstage(String address) {
        this.address = address;
    }

    /**
     * Logs in; the demo's passwords are the names.
     *
     * @param address of the shop, without a slash at its end
     */
    public static Backstage loggedIn(String address, String name) {
        Backstage backstage = new Backstage(address);
        String form = backstage.send(backstage.request(LOGIN).GET());
        Matcher token = LOGIN_TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("The shop shows no log-in form");
        }
        String answer = backstage.send(backstage
                .request(LOGIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "mgnlUserId=" + name + "&mgnlUserPSWD=" + name + "&csrf=" + encoded(token.group(1)))));
        if (LOGIN_TOKEN.matcher(answer).find()) {
            throw new IllegalStateException("The shop does not let this user in [name=" + name + "]");
        }
        return backstage;
    }

    /** The API's response. */
    public JsonNode read(String path) {
        return json(send(request(API + path).GET()));
    }

    /** The API's response to a JSON object. */
    public JsonNode post(String path, String body) {
        return json(send(request(API + path + "?csrf=" + encoded(csrf()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private String csrf() {
        return read("/session").get("csrf").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isApi = answer.uri().getPath().startsWith(API);
            if (isApi && answer.statusCode() >= FIRST_FAILURE) {
                throw new IllegalStateException("The shop refused [address=" + answer.uri() + ", status="
                        + answer.statusCode() + ", answer=" + answer.body() + "]");
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException("The shop does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the shop was asked", interrupted);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The shop answers no JSON [answer=" + text + "]", malformed);
        }
    }
}
