package org.openpersonalization.web.admin.experiment.view;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.service.message.MessageContract;

class ExperimentCodeTest {

    @ParameterizedTest
    @EnumSource(ExperimentCode.class)
    void everyCodeHasATextInEachLanguageThatUsesItsFields(ExperimentCode code) {
        MessageContract.require(code);
    }
}
