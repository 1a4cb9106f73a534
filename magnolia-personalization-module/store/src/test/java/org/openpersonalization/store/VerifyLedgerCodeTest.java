package org.openpersonalization.store;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.service.message.MessageContract;

class VerifyLedgerCodeTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeHasATextInEachLanguageThatUsesItsFields(VerifyLedgerCode code) {
        MessageContract.require(code);
    }
}
