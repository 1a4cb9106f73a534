package org.openpersonalization.site.traffic;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shopper's browser: headers, cookies, no scripts. All share one client, which keeps few connections open. */
final class Browser {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/131.0.0.0 Mobile Safari/537.36";
    private static final String DESK = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_FAILURE = 400;

    private final HttpClient client;
    private final String address;
    private final Map<String, String> cookies = new HashMap<>();
    private final List<String> headers;

    Browser(HttpClient client, String address, Shopper shopper) {
        this.client = client;
        this.address = address;
        int number = shopper.number();
        this.headers = List.of(
                "User-Agent",
                shopper.isOnPhone() ? PHONE : DESK,
                "X-Geo-Country",
                shopper.country(),
                "X-Forwarded-For",
                "10." + number / 62_500 % 250 + "." + number / 250 % 250 + "." + (number % 250 + 1));
    }

    /** A client without cookies of its own. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_NONE))
                .build();
    }

    String page(String path, String referrer) {
        HttpRequest.Builder request = request(path).GET();
        if (!referrer.isEmpty()) {
            request.header("Referer", referrer);
        }
        return send(request).body();
    }

    void post(String path, String json) {
        send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The variant that a page shows of a component; empty when the component is not marked. */
    static String variantOf(String html, String component) {
        Matcher mark = Pattern.compile("(?:data-p13n-component|p13n component)=\""
                        + component.replace("-", "(?:-|&#45;)") + "\" (?:data-p13n-)?variant=\"([^\"]*)\"")
                .matcher(html);
        return mark.find() ? mark.group(1).replace("&#45;", "-") : "";
    }

    private HttpRequest.Builder request(String path) {
        List<String> all = new ArrayList<>(headers);
        if (!cookies.isEmpty()) {
            StringBuilder line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            all.addAll(List.of("Cookie", line.toString()));
        }
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .headers(all.toArray(new String[0]));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IllegalStateException("The shop refused a played visitor [address=" + answer.uri()
                        + ", status=" + answer.statusCode() + ", answer=" + answer.body() + "]");
            }
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException("The shop does not answer played visitors", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while visitors were played", interrupted);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int sign = pair.indexOf('=');
        String value = pair.substring(sign + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, sign));
        } else {
            cookies.put(pair.substring(0, sign), value);
        }
    }
}
