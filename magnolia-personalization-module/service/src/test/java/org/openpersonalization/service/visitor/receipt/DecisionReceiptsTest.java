package org.openpersonalization.service.visitor.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.SkippedVariant;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;

class DecisionReceiptsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final SigningKeys KEYS = new SigningKeys(new TreeMap<>(Map.of("key-001", SigningKeysTest.key(1))));

    private final DecisionReceipts receipts = new DecisionReceipts(KEYS);

    @Test
    void receiptSaysWhatWasShownAndHoldsNoValues() {
        DecisionReceipt receipt = read(link(List.of(shown(1, 2)))).orElseThrow();

        assertThat(receipt.time()).isEqualTo(NOW);
        assertThat(receipt.address()).isEqualTo("/home.html");
        assertThat(receipt.decisions()).singleElement().satisfies(explained -> {
            assertThat(explained.variant()).isEqualTo("variant");
            assertThat(explained.rung()).isEqualTo("predictive");
            assertThat(explained.byModel()).isTrue();
            assertThat(explained.read()).containsExactly("profile.views7d.pricing");
            assertThat(explained.purposes())
                    .containsExactly("ai-recommendations", "analytics", "behavioral", "pricing");
            assertThat(explained.origin()).isEqualTo("ai");
        });
        assertThat(receipt.toString()).doesNotContain("secret");
    }

    @Test
    void receiptOfAFullPageStaysShort() {
        List<ShownDecision> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(shown(i, 50));
        }

        String link = link(many);

        assertThat(link.length()).isLessThan(4_096);
        assertThat(read(link).orElseThrow().decisions()).hasSizeGreaterThan(5);
    }

    @Test
    void receiptHoldsForThirtyDays() {
        String signed = signed(link(List.of(shown(1, 0))));

        assertThat(receipts.read(signed, NOW.plusSeconds(29 * 86_400L))).isPresent();
        assertThat(receipts.read(signed, NOW.plusSeconds(31 * 86_400L))).isEmpty();
    }

    @Test
    void changedReceiptIsNone() {
        String signed = signed(link(List.of(shown(1, 0))));

        for (int i = 0; i < signed.length(); i += 7) {
            char other = signed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = signed.substring(0, i) + other + signed.substring(i + 1);
            assertThat(receipts.read(changed, NOW)).as(changed).isEmpty();
        }
    }

    @Test
    void signatureOfACookieIsNoneOfAReceipt() {
        assertThat(receipts.read(KEYS.sign("p13n_id", "x"), NOW)).isEmpty();
        assertThat(receipts.read(KEYS.sign("why", "x"), NOW)).isEmpty();
    }

    @Test
    void pageWithoutDecisionsHasNoLink() {
        assertThat(receipts.link("", "/home.html", NOW, List.of())).isEmpty();
    }

    private java.util.Optional<DecisionReceipt> read(String link) {
        return receipts.read(signed(link), NOW);
    }

    private static String signed(String link) {
        return link.substring("/shop/.personalization/why?d=".length());
    }

    private String link(List<ShownDecision> shown) {
        return receipts.link("/shop", "/home.html", NOW, shown).orElseThrow();
    }

    private static ShownDecision shown(int number, int passedOver) {
        TreeMap<String, Object> read = new TreeMap<>();
        read.put("profile.views7d.pricing", "secret");
        List<SkippedVariant> others = new ArrayList<>();
        for (int i = 0; i < passedOver; i++) {
            others.add(new SkippedVariant(
                    "other-" + UUID.randomUUID(),
                    RungKind.BEHAVIORAL,
                    new Reason(Reason.Code.AUDIENCE_NOT_MATCHED, "Group " + i)));
        }
        Decision decision = new Decision(
                UUID.randomUUID().toString(),
                "variant",
                "variant",
                RungKind.PREDICTIVE,
                new DecisionTrace(new Reason(Reason.Code.AUDIENCE_MATCHED, "Group " + number), others, read),
                new ConsentState(Set.of(Purpose.BEHAVIORAL)));
        return new ShownDecision(decision, ComponentKind.PRICE, Origin.AI, "Title " + number);
    }
}
