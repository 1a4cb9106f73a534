package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openpersonalization.web.Requests.request;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.service.visitor.page.RequestTraits;
import org.openpersonalization.web.agent.UserAgents;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.request.RequestSettings;

class RequestTraitsTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
    private static final RequestContextReader READER = new RequestContextReader(
            new RequestSettings(ZoneOffset.UTC, "X-Country", "", Set.of("loopback")),
            new UserAgents(),
            Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void deviceCountryAndChannelAreTraits() {
        Requests request = request()
                .header("User-Agent", PHONE)
                .header("X-Country", "ch")
                .header("Referer", "https://www.google.ch/");

        assertThat(traits(request))
                .containsOnly(entry("device", "phone"), entry("country", "CH"), entry("source", "search"));
    }

    @Test
    void countryThatIsNotKnownIsLeftOut() {
        assertThat(traits(request())).containsOnly(entry("device", "other"), entry("source", "direct"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utm_source=news", "utm_medium=mail", "utm_campaign=spring"})
    void addressWithACampaignCountsForItWhereverItStood(String query) {
        Requests request = request().query(query).header("Referer", "https://www.google.com/");

        assertThat(traits(request)).containsEntry("source", "campaign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google.com",
                "www.google.co.uk",
                "www.google.com.au",
                "de.search.yahoo.com",
                "yandex.ru",
                "www.bing.com",
                "duckduckgo.com",
                "html.duckduckgo.com",
                "search.brave.com",
                "www.ecosia.org",
                "m.baidu.com"
            })
    void searchEnginesAreKnown(String host) {
        assertThat(source(host)).isEqualTo("search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.facebook.com",
                "l.facebook.com",
                "out.reddit.com",
                "t.co",
                "lnkd.in",
                "m.youtube.com",
                "x.com"
            })
    void socialNetworksAreKnown(String host) {
        assertThat(source(host)).isEqualTo("social");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.google.com",
                "docs.google.com",
                "google.com.evil.test",
                "notgoogle.com",
                "facebook.com.evil.test",
                "notfacebook.com",
                "brave.com",
                "partner.example",
                "localhost",
                "192.0.2.7"
            })
    void everythingElseIsAnotherSite(String host) {
        assertThat(source(host)).isEqualTo("referral");
    }

    @Test
    void pageOfThisSiteIsNoSource() {
        assertThat(source("shop.example")).isEqualTo("direct");
        assertThat(traits(request().header("Referer", "no address at all"))).containsEntry("source", "direct");
    }

    private static String source(String host) {
        return traits(request().header("Referer", "https://" + host + "/a?b=c")).get("source");
    }

    private static Map<String, String> traits(Requests request) {
        return RequestTraits.of(READER.read(request.build(), "/home")).values();
    }
}
