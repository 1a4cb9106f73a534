package org.openpersonalization.web.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.web.visitor.TestVisitors;

class PreviewTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final ForcedVariant PREVIEW =
            new ForcedVariant("3f0c1de2-0000-4000-8000-000000000001", "für alle / 2\nzeilig");

    private final PreviewTokens previews = new PreviewTokens(TestVisitors.keys());

    @Test
    void addressOfAPageSaysWhatIsLookedAt() {
        assertThat(previews.read(query("/shop/home.html"), NOW)).hasValue(PREVIEW);
        assertThat(previews.read(query("/shop/home.html?a=b"), NOW)).hasValue(PREVIEW);
        assertThat(query("/shop/home.html?a=b")).startsWith("a=b&p13n-preview=");
    }

    @Test
    void tokenHoldsForAnHour() {
        String query = query("/home.html");

        assertThat(previews.read(query, NOW.plus(Duration.ofMinutes(59)))).isPresent();
        assertThat(previews.read(query, NOW.plus(Duration.ofMinutes(60)))).isEmpty();
    }

    @Test
    void changedTokenIsNone() {
        String query = query("/home.html");

        for (int i = query.indexOf('=') + 1; i < query.length(); i++) {
            char other = query.charAt(i) == 'A' ? 'B' : 'A';
            String changed = query.substring(0, i) + other + query.substring(i + 1);
            assertThat(previews.read(changed, NOW)).as(changed).isEmpty();
        }
    }

    @Test
    void addressWithoutATokenOrWithHalfOfOneIsAnOrdinaryOne() {
        String query = query("/home.html");

        assertThat(previews.read(null, NOW)).isEmpty();
        assertThat(previews.read("", NOW)).isEmpty();
        assertThat(previews.read("p13n-preview=", NOW)).isEmpty();
        assertThat(previews.read("p13n-preview", NOW)).isEmpty();
        assertThat(previews.read(query.substring(0, query.length() - 9), NOW)).isEmpty();
        assertThat(previews.read(query.replace("preview=", "preview-x="), NOW)).isEmpty();
    }

    @Test
    void signatureOfSomethingElseIsNoneOfAToken() {
        String token = query("/home.html").substring("p13n-preview=".length());
        String payload = token.substring(0, token.indexOf('~'));

        assertThat(previews.read("p13n-preview=" + TestVisitors.keys().sign("p13n_id", payload), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1\nc", "1995608000000\nc", "never\nc\nv", "1995608000000\n\nv", "1995608000000\nc\n "})
    void whatAnotherVersionSignedIsNoFault(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String payload = content.equals("x")
                ? "*not base64*"
                : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + (bytes.length == 0 ? "A" : "");

        assertThat(previews.read("p13n-preview=" + TestVisitors.keys().sign("p13n-preview", payload), NOW))
                .isEmpty();
    }

    @Test
    void nameThatFitsNoAddressHasNone() {
        assertThat(previews.address("/home.html", new ForcedVariant("c", "v".repeat(600)), NOW))
                .isPresent();
        assertThat(previews.address("/home.html", new ForcedVariant("c", "v".repeat(1_000)), NOW))
                .isEmpty();
    }

    @Test
    void tokenThatIsTooLongIsNotEvenLookedAt() {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1995608000000\nc\n" + "v".repeat(900)).getBytes(StandardCharsets.UTF_8));

        assertThat(previews.read("p13n-preview=" + TestVisitors.keys().sign("p13n-preview", payload), NOW))
                .isEmpty();
    }

    private String query(String page) {
        String address = previews.address(page, PREVIEW, NOW).orElseThrow();
        return address.substring(address.indexOf('?') + 1);
    }
}
