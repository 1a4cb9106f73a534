package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.service.visitor.receipt.DecisionReceipt;
import org.openpersonalization.service.visitor.receipt.DecisionReceipts;
import org.openpersonalization.service.visitor.receipt.ExplainedDecision;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.preview.PreviewTokens;

/**
 * A golden file of everything signed that browsers and links carry, {@code name=value} a line. Lines may be added and never
 * change: browsers hold them for months. Packed values are read only, as their bytes depend on the compressor.
 */
@DisplayName("Signed values")
class CarriedFormsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final SigningKeys KEYS = new SigningKeys(new TreeMap<>(Map.of("key-001", new byte[32])));
    private static final String VISITOR = "q1w2e3r4t5y6u7i8o9p0aZ";
    private static final String CONSENT_ID = "mN3bV5cX7zL9kJ1hG4fD2s";
    private static final ForcedVariant PREVIEW = new ForcedVariant("3f0c1de2", "für alle / 2\nzeilig");
    private static final ConsentCookie CHOICES = new ConsentCookie(
            Optional.of(CONSENT_ID),
            new ConsentChoices(new TreeMap<>(Map.of(
                    Purpose.BEHAVIORAL, new Choice(true, NOW, false, 3),
                    Purpose.PREFERENCES, new Choice(false, NOW, true, 0)))));

    private final VisitorCookies cookies = new VisitorCookies(KEYS, Duration.ofDays(365), request -> false);
    private final Map<String, String> golden = golden();

    @Test
    void choicesAreWrittenAndReadAsInTheGoldenFile() {
        String value = golden.get(VisitorCookies.CONSENT);

        assertThat(cookies.consent(Requests.request().build(), CHOICES).getValue())
                .isEqualTo(value);
        assertThat(cookies.consent(
                        Requests.request().cookie(VisitorCookies.CONSENT, value).build()))
                .isEqualTo(CHOICES);
    }

    @Test
    void idIsWrittenAndReadAsInTheGoldenFile() {
        String value = golden.get(VisitorCookies.ID);

        assertThat(cookies.id(Requests.request().build(), VISITOR, Optional.of(CONSENT_ID))
                        .getValue())
                .isEqualTo(value);
        assertThat(cookies.id(
                        Requests.request().cookie(VisitorCookies.ID, value).build(), Optional.of(CONSENT_ID)))
                .contains(VISITOR);
    }

    @Test
    void formTokenIsWrittenAndReadAsInTheGoldenFile() {
        String value = golden.get(VisitorCookies.FORM);

        assertThat(cookies.form(Requests.request().build(), NOW).orElseThrow().getValue())
                .isEqualTo(value);
        assertThat(cookies.hasForm(
                        Requests.request().cookie(VisitorCookies.FORM, value).build(), NOW))
                .isTrue();
    }

    @Test
    void previewIsWrittenAndReadAsInTheGoldenFile() {
        PreviewTokens previews = new PreviewTokens(KEYS);
        String query = PreviewTokens.PARAMETER + "=" + golden.get(PreviewTokens.PARAMETER);

        assertThat(previews.address("/home", PREVIEW, NOW)).contains("/home?" + query);
        assertThat(previews.read(query, NOW)).contains(PREVIEW);
    }

    @Test
    void receiptIsReadAsInTheGoldenFile() {
        ExplainedDecision decision = new ExplainedDecision(
                "Hero „1“",
                "3f0c1de2",
                "spring",
                "behavioral-rule",
                "AUDIENCE_MATCHED",
                "Alps",
                List.of("context.country"),
                List.of("behavioral"),
                false,
                "editor");

        assertThat(new DecisionReceipts(KEYS).read(golden.get("why"), NOW))
                .contains(new DecisionReceipt(NOW.toEpochMilli(), "/home.html", List.of(decision)));
    }

    @Test
    void pageThatWasLoadedAheadIsReadAsInTheGoldenFile() {
        String name = "p13n_ahead_" + PrefetchedPage.keyOf("/home");
        PrefetchedPage page = new PrefetchedPage(
                "/home",
                NOW.getEpochSecond(),
                new Arrival("example.org", new Campaign("mail", "", "spring", "", "")),
                "AbCdEf12",
                List.of(new PrefetchedPage.Carried(
                        "3f0c1de2",
                        "spring",
                        "spring",
                        RungKind.EXPERIMENT,
                        Reason.Code.NO_MATCH,
                        "",
                        List.of("experiment/hero/1=spring"),
                        Map.of("device", "phone"),
                        new TreeMap<>())));

        assertThat(cookies.ahead()
                        .read(Requests.request().cookie(name, golden.get(name)).build(), "/home", NOW))
                .contains(page);
    }

    private static Map<String, String> golden() {
        try (InputStream in = CarriedFormsTest.class.getResourceAsStream("carried.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
