package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** A visitor with a browser's headers and cookies, without scripts, and an address of their own. */
final class Person {

    private static final int SENT_ROUND = 307;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Site site;
    private final List<String> headers;

    private Person(Site site, List<String> headers) {
        this.site = site;
        this.headers = headers;
    }

    static Person visiting(Site site, String... headers) {
        int number = NUMBER.incrementAndGet();
        return from("10.1." + number / 250 + "." + (number % 250 + 1), site, headers);
    }

    static Person from(String address, Site site, String... headers) {
        List<String> own = new ArrayList<>(Arrays.asList(headers));
        own.addAll(List.of("X-Forwarded-For", address));
        return new Person(site, own);
    }

    /** A visitor with a grant, signals, answers and a withdrawal, so that every page of the admin app has something to show. */
    static Person knownWell(Site site) {
        Person visitor = visiting(site, "User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "DE-BE");
        visitor.allow("preferences", "behavioral", "ai-recommendations", "pricing", "analytics");
        visitor.page("/home/guides/first-rope.html");
        visitor.page("/home/products/line-rope.html");
        visitor.signals(event("seen-by-admins"), answer("goal", "family-hiking"));
        visitor.page("/home.html");
        visitor.refuse("pricing");
        return visitor;
    }

    /** The same cookies, other headers. */
    Person with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(Arrays.asList(more));
        Person same = new Person(site, all);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> same.cookies.getCookieStore().add(URI.create(site.url("/")), cookie));
        return same;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    String page(String path) {
        return get(path).body();
    }

    HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> json(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Names and values, one after the other. */
    HttpResponse<String> form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        String body = pairs.stream().collect(Collectors.joining("&"));
        HttpResponse<String> first = post(path, body);
        return first.statusCode() == SENT_ROUND
                ? post(first.headers().firstValue("Location").orElseThrow(), body)
                : first;
    }

    private HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Loads a page as a browser does ahead of its visitor. */
    void loadAhead(String path) {
        send(request(path).header("Sec-Purpose", "prefetch;prerender").GET());
    }

    /** The variant of the home page's next step. */
    String nextStep() {
        return Site.variantOf(page("/home.html"), Visitors.NEXT_STEP);
    }

    /** The variant of the home page's hero. */
    String hero() {
        return Site.variantOf(page("/home.html"), Visitors.HERO);
    }

    /** Waits until choices are recorded: a module that has started decides at once, and records when its store is open. */
    static void awaitRecording(Site site) throws InterruptedException {
        for (int i = 0; i < 100 && !isRecording(site); i++) {
            Thread.sleep(100);
        }
        assertThat(isRecording(site)).isTrue();
    }

    private static boolean isRecording(Site site) {
        return Person.visiting(site, Visitors.CALIFORNIA)
                        .json("/.personalization/consent", "{\"purposes\":{\"behavioral\":true}}")
                        .statusCode()
                == 200;
    }

    Person allow(String... purposes) {
        return choose(true, purposes);
    }

    Person refuse(String... purposes) {
        return choose(false, purposes);
    }

    /** A shop that starts again with changed settings does not record choices for a moment: the person tries once more. */
    private Person choose(boolean granted, String... purposes) {
        String said = Arrays.stream(purposes)
                .map(purpose -> "\"" + purpose + "\":" + granted)
                .collect(Collectors.joining(","));
        AtomicReference<HttpResponse<String>> response = new AtomicReference<>();
        Patience.becomes(() -> {
            response.set(json("/.personalization/consent", "{\"purposes\":{" + said + "}}"));
            return response.get().statusCode() != 503;
        });
        if (response.get().statusCode() != 200) {
            throw new IllegalStateException(
                    response.get().statusCode() + " " + response.get().body());
        }
        return this;
    }

    HttpResponse<String> signals(String... signals) {
        return json("/.personalization/signals", "{\"signals\":[" + String.join(",", signals) + "]}");
    }

    static String event(String name) {
        return "{\"kind\":\"named-event\",\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"" + name + "\"}";
    }

    static String answer(String question, String value) {
        return "{\"kind\":\"declared-preference\",\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"" + question
                + "\",\"values\":[\"" + value + "\"]}";
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Another value for a cookie that the browser has. */
    void tamperWith(String name, String value) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> cookie.setValue(value));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.url(path)))
                .timeout(Duration.ofSeconds(20))
                .headers(headers.toArray(new String[0]));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Site.send(client, request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
