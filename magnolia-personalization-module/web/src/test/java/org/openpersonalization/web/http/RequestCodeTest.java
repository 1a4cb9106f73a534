package org.openpersonalization.web.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.service.message.MessageContract;
import org.openpersonalization.web.route.FormatCode;

class RequestCodeTest {

    static Stream<MessageCode> codes() {
        return Stream.<MessageCode[]>of(RequestCode.values(), FormatCode.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasATextInEachLanguageThatUsesItsFields(MessageCode code) {
        MessageContract.require(code);
    }
}
