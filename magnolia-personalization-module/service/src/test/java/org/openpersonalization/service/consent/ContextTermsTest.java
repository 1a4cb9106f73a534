package org.openpersonalization.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.PurposeTerms;

class ContextTermsTest {

    /** The hashes of the wordings by version. Ledgers refer to them, so a version may be added and none may change. */
    private static final List<Map<String, String>> PUBLISHED = List.of(Map.of(
            "de", "119fc0e31881b1662941ff9bf94925e2a1a63c28a2f1e1bee5ca154d9670f7d9",
            "en", "d5b65e3381f22d11f641986d7f8b5ab55b9b2937de59af0b9af90e9c12f5197a"));

    @Test
    void changedTextHasAnotherVersion() {
        PurposeTerms terms = ContextTerms.terms();

        assertThat(terms.version()).isEqualTo(PUBLISHED.size());
        assertThat(terms.wordings().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, wording -> wording.getValue().sha256())))
                .isEqualTo(PUBLISHED.get(terms.version() - 1));
    }
}
