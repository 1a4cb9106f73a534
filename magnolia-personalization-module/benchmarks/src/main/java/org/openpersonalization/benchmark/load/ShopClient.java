package org.openpersonalization.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Visitors' requests to a running demo shop, each visitor from an address of their own, which a trusted proxy tells. */
final class ShopClient {

    private static final int OK = 200;
    private static final int BYTE = 250;
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String shop;

    /** A client of the shop at an address. */
    ShopClient(String address) {
        this.shop = address.replaceAll("/$", "");
    }

    /** Agrees to all that is asked for counting and rules; returns the cookies of the visitor. */
    String consent(int visitor) {
        String all = "{\"purposes\":{\"preferences\":true,\"behavioral\":true,\"analytics\":true}}";
        List<String> lines = send(post(visitor, "consent", all)).headers().allValues("Set-Cookie");
        return String.join(
                "; ",
                lines.stream().map(line -> line.substring(0, line.indexOf(';'))).toList());
    }

    /** Posts signals of a visitor with cookies; returns the answer. */
    String signals(int visitor, String cookies, String body) {
        return send(post(visitor, "signals", body).header("Cookie", cookies)).body();
    }

    /** Asks for a page; with empty cookies as a stranger. */
    void page(int visitor, String cookies, String path) {
        HttpRequest.Builder request = from(visitor, path).GET();
        send(cookies.isEmpty() ? request : request.header("Cookie", cookies));
    }

    private HttpRequest.Builder post(int visitor, String path, String body) {
        return from(visitor, "/.personalization/" + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Limits are per address. */
    private HttpRequest.Builder from(int visitor, String path) {
        return HttpRequest.newBuilder(URI.create(shop + path))
                .header("User-Agent", AGENT)
                .header("X-Forwarded-For", "10.1." + visitor / BYTE + "." + (visitor % BYTE + 1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("Refused [status=" + answer.statusCode() + "] " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException("The server does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
