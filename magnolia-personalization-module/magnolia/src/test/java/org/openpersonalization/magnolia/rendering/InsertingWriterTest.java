package org.openpersonalization.magnolia.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertingWriterTest {

    @ParameterizedTest
    @CsvSource({
        "<body>x</body></html>, <body>x+</body></html>",
        "<BODY>x</BODY >, <BODY>x+</BODY >",
        "a<<</body>, a<<<+/body>",
        "<</body>, <+</body>",
        "</bod</body>, </bod+</body>",
        "</body></body>, +</body></body>",
        "no page, no page",
        "cut off </bod, cut off </bod",
        "'', ''"
    })
    void textStandsBeforeTheEndOfTheBody(String page, String expected) throws IOException {
        String right = expected.replace("<<<+/body>", "<<+</body>");

        assertThat(inPieces(page, new Random(1), 100)).isEqualTo(right);
        assertThat(inPieces(page, new Random(1), 1)).isEqualTo(right);
    }

    @Test
    void howAPageIsCutUpMakesNoDifference() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder page = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                page.append(new String[] {"</body", "<", "</", "</bo", "text", "\n", ">"}[random.nextInt(7)]);
            }
            String whole = inPieces(page.toString(), random, 1_000);

            assertThat(inPieces(page.toString(), random, 3)).isEqualTo(whole);
            assertThat(whole.replaceFirst("\\+", "")).isEqualTo(page.toString());
        }
    }

    private static String inPieces(String page, Random random, int largest) throws IOException {
        StringBuilder out = new StringBuilder();
        InsertingWriter writer = new InsertingWriter(out, () -> "+");
        int from = 0;
        while (from < page.length()) {
            int to = Math.min(page.length(), from + 1 + random.nextInt(largest));
            writer.write(page, from, to - from);
            from = to;
        }
        writer.finish();
        return out.toString();
    }
}
