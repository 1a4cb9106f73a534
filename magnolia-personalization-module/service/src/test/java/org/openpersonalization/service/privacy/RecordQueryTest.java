package org.openpersonalization.service.privacy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.service.privacy.ledger.RecordQuery;

class RecordQueryTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001})
    void numberOfRecordsIsBounded(int most) {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordQuery.newest(most));
    }
}
