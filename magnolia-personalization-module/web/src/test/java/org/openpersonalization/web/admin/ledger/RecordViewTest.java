package org.openpersonalization.web.admin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.web.route.ApiJson;

class RecordViewTest {

    private final ConsentEntry entry = new ConsentEntry(
            new UUID(1, 2),
            Instant.parse("2026-11-24T12:00:00Z"),
            "0".repeat(64),
            new Statement(Purpose.BEHAVIORAL, Statement.Verdict.GIVEN, Optional.empty()),
            new Notice("1", "1".repeat(64), "en"),
            new Circumstances("Shop", "CH", "opt-in", Circumstances.Source.BANNER, "banner/1", List.of("Sec-GPC")));

    @Test
    void namesInExportsAndTheirOrderNeverChange() {
        RecordView view = RecordView.of(Chain.append(Optional.empty(), entry), entry);

        Map<String, Object> json =
                ApiJson.mapper().convertValue(view, new TypeReference<LinkedHashMap<String, Object>>() {});

        assertThat(json.keySet())
                .containsExactlyElementsOf(RecordView.NAMES)
                .containsExactly(
                        "sequence",
                        "id",
                        "time",
                        "subject",
                        "purpose",
                        "verdict",
                        "validUntil",
                        "textVersion",
                        "textSha256",
                        "language",
                        "controller",
                        "jurisdiction",
                        "regime",
                        "source",
                        "surface",
                        "signals",
                        "previous",
                        "hash");
        assertThat(json)
                .containsEntry("id", "00000000-0000-0001-0000-000000000002")
                .containsEntry("time", "2026-11-24T12:00:00Z")
                .containsEntry("verdict", "given")
                .containsEntry("source", "banner")
                .containsEntry("validUntil", null)
                .containsEntry("signals", List.of("Sec-GPC"))
                .containsEntry("previous", Chain.BEGINNING);
        assertThat(((Number) json.get("sequence")).longValue()).isEqualTo(1);
    }
}
