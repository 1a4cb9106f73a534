package org.openpersonalization.store;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.service.message.MessageContract;

class CommandCodeTest {

    static Stream<MessageCode> codes() {
        return Stream.<MessageCode[]>of(CommandCode.values(), ReplayCode.values(), VerifyLedgerCode.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasATextInEachLanguageThatUsesItsFields(MessageCode code) {
        MessageContract.require(code);
    }
}
