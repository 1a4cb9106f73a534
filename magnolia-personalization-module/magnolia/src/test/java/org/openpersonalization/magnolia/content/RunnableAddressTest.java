package org.openpersonalization.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunnableAddressTest {

    @Test
    void ruleIsTheDialogs() throws IOException {
        String fragment = Files.readString(Path.of("..", "..", "content-types", "fragments", "address.yaml"));

        assertThat(fragment).contains("pattern: '" + RunnableAddress.ACCEPTED.pattern() + "'");
    }
}
