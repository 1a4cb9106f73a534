package org.openpersonalization.magnolia.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page's text is put before the end of its body, wherever the letters of that tag stand besides")
class InsertingWriterTest {

    @ParameterizedTest
    @CsvSource({
        "<body>x</body></html>, <body>x+</body></html>",
        "<BODY>x</BODY >, <BODY>x+</BODY >",
        "a<<</body>, a<<+</body>",
        "<</body>, <+</body>",
        "x</body></body>, x</body>+</body>",
        "<body>x</body>y</html>, <body>x+</body>y</html>",
        "<body>x</html></body>, <body>x</html>+</body>",
        "<body>x</html>, <body>x+</html>",
        "<!DOCTYPE html><p>x, <!DOCTYPE html><p>x+",
        "<html>x, <html>x+",
        "<body>x</bod, <body>x</bod",
        "<body>a < b</body>, <body>a < b+</body>",
        "<body>x</bodyguard></body>, <body>x</bodyguard>+</body>",
        "no page, no page",
        "<p>a part of a page</p>, <p>a part of a page</p>",
        "cut off </bod, cut off </bod",
        "</bod</body>, </bod</body>",
        "'{\"json\": \"<b>\"}', '{\"json\": \"<b>\"}'",
        "'', ''"
    })
    void textStandsBeforeTheEndOfTheBody(String page, String expected) throws IOException {
        assertThat(inPieces(page, new Random(1), 100)).isEqualTo(expected);
        assertThat(inPieces(page, new Random(1), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>print('<html><body>' + x + '</body></html>')</script>",
                "<SCRIPT type=module>`</body>`</SCRIPT >",
                "<script>if (a</body>/.test(b)) {}</script>",
                "<script><!-- '<script></script></body>' --></script>",
                "<script><!--> </body></script>",
                "<script>'</scripture></body>'</script>",
                "<script src=a.js / async>'</body>'</script>",
                "<style>/* </body> */</style>",
                "<textarea>&lt;iframe></body></textarea>",
                "<title>The tag </body></title>",
                "<noscript></body></noscript>",
                "<iframe></body></iframe>",
                "<xmp></body></xmp>",
                "<!-- end: </body> -->",
                "<!-- a -- b > </body> --!>",
                "<!--></body-->",
                "<!doctype html [ </body ]>",
                "<?php </body ?>",
                "<![CDATA[ </body ]]>",
                "<svg><![CDATA[ a > b </body> ]]></svg>",
                "<svg viewBox='0 0 1 1'><title/><path d=\"</body>\"/></svg>",
                "<template><p></body></template>",
                "<a title=\"</body>\">x</a>",
                "<a title='</body>' href=x>x</a>",
                "<a title = \"a > b </body>\">x</a>",
                "<a data-x=it's title='</body>'>x</a>",
                "<a =\"x' title='</body>'>x</a>",
                "</p title=\"</body>\">",
                "</ </body>",
            })
    void lettersOfTheTagElsewhereAreNoEnd(String part) throws IOException {
        String page = "<html><body><p>x</p>" + part + "<p>y</p></body></html>\n";
        String last = "<html><body><p>x</p></body>" + part;

        assertThat(inPieces(page, new Random(3), 100)).isEqualTo(page.replaceFirst("(?s)(.*)</body>", "$1+</body>"));
        assertThat(inPieces(page, new Random(3), 2)).isEqualTo(page.replaceFirst("(?s)(.*)</body>", "$1+</body>"));
        assertThat(inPieces(last, new Random(3), 2)).isEqualTo(last.replaceFirst("</body>", "+</body>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/><script>'</body>'</script>",
                "<svg><use/></svg><textarea></body></textarea>",
                "<template><svg></svg></template><style></body></style>",
                "<br/><script>'</body>'</script>",
                "<script></script><script>'</body>'</script>"
            })
    void elementsThatWereClosedHideNothing(String part) throws IOException {
        String page = "<body>" + part + "</body>";

        assertThat(inPieces(page, new Random(4), 3)).isEqualTo("<body>" + part + "+</body>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<body><script>x", "<body><!-- x", "<body><textarea>", "<body><a title='", "<body><template>"})
    void pageThatEndsInsideOfSomethingPasses(String page) throws IOException {
        assertThat(inPieces(page, new Random(4), 3)).isEqualTo(page);
    }

    @Test
    void howAPageIsCutUpMakesNoDifference() throws IOException {
        Random random = new Random(5);
        String[] parts = {
            "</body",
            "<",
            "</",
            "</bo",
            "text",
            "\n",
            ">",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "\"",
            "'",
            "=",
            "<a ",
            "<svg>",
            "</svg>",
            "<template>",
            "</template>",
            "<body>",
            "<![CDATA[",
            "]]>",
            "/"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder page = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                page.append(parts[random.nextInt(parts.length)]);
            }
            String whole = inPieces(page.toString(), random, 1_000);

            assertThat(inPieces(page.toString(), random, 3)).as(page.toString()).isEqualTo(whole);
            assertThat(whole.replaceFirst("\\+", "")).isEqualTo(page.toString());
        }
    }

    @Test
    void littleIsHeldBackOfAPageThatGoesOnAfterItsBody() throws IOException {
        StringBuilder out = new StringBuilder();
        InsertingWriter writer = new InsertingWriter(out, () -> "+");
        writer.write("<body>x</body>");
        for (int i = 0; i < 100; i++) {
            writer.write("<p>1234567</p>".repeat(100));
        }

        assertThat(out).startsWith("<body>x+</body><p>").hasSizeGreaterThan(70_000);
    }

    @Test
    void pageWithoutAnEndOfItsBodyPassesAtOnce() throws IOException {
        StringBuilder out = new StringBuilder();
        InsertingWriter writer = new InsertingWriter(out, () -> "+");

        writer.write("<body><p>x</p><");
        assertThat(out).hasToString("<body><p>x</p>");
        writer.write("a></");
        assertThat(out).hasToString("<body><p>x</p><a>");
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
