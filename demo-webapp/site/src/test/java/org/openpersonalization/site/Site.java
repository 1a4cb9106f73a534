package org.openpersonalization.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shop as a client without cookies and scripts sees it. */
final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final VisitorDatabase database;

    Site(String address, VisitorDatabase database) {
        this.address = address;
        this.database = database;
    }

    /** What the shop keeps of its visitors. */
    VisitorDatabase database() {
        return database;
    }

    String url(String path) {
        return address + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    String page(String path, String... headers) {
        return get(path, headers).body();
    }

    /** Writes content as an editor does, through the CMS's own address for it. */
    HttpResponse<String> edit(String method, String path, String json) {
        String credentials = Base64.getEncoder().encodeToString("superuser:superuser".getBytes(StandardCharsets.UTF_8));
        return send(request("/.rest/nodes/v1" + path)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + credentials));
    }

    void setProperty(String path, String name, String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        HttpResponse<String> response =
                edit("POST", path, "{\"properties\":[{\"name\":\"" + name + "\",\"values\":[\"" + quoted + "\"]}]}");
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Editing failed: " + response.statusCode() + " " + response.body());
        }
    }

    void setConfiguration(String path, String name, String value) {
        setProperty("/config" + path, name, value);
    }

    /** The variant that a page shows of a component, by the mark on its element or in the comment before it. */
    static String variantOf(String html, String component) {
        Matcher matcher = Pattern.compile("(?:data-p13n-component|p13n component)=\""
                        + component.replace("-", "(?:-|&#45;)") + "\" (?:data-p13n-)?variant=\"([^\"]*)\"")
                .matcher(html);
        return matcher.find() ? matcher.group(1) : "nothing";
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(url(path))).timeout(PATIENCE);
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
