package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PurposeTest {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String CHARACTERS = "az09-A_é";

    @Test
    void idIsSmallLettersAndDigitsJoinedByHyphens() {
        Random random = new Random(3);
        for (int round = 0; round < 100_000; round++) {
            String text = random.ints(random.nextInt(7), 0, CHARACTERS.length())
                    .mapToObj(index -> CHARACTERS.substring(index, index + 1))
                    .reduce("", String::concat);

            assertThat(Purpose.isId(text)).as(text).isEqualTo(ID.matcher(text).matches());
        }
    }

    @Test
    void idHasAtMost64Characters() {
        assertThat(Purpose.isId("a".repeat(64))).isTrue();
        assertThat(Purpose.isId("a".repeat(65))).isFalse();
    }
}
