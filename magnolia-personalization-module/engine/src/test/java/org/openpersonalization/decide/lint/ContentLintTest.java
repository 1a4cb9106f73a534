package org.openpersonalization.decide.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.decide.lint.ContentField.Kind.IMAGE;
import static org.openpersonalization.decide.lint.ContentField.Kind.LINK;
import static org.openpersonalization.decide.lint.ContentField.Kind.TEXT;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentLintTest {

    private static ContentField text(String name, String language, String text) {
        return new ContentField(name, language, TEXT, text, false);
    }

    private static ContentField image(String name) {
        return new ContentField(name, "", IMAGE, "/.resources/a.jpg", false);
    }

    private static List<String> findings(List<ContentField> own, ContentField... variant) {
        return ContentLint.findings("climber", own, List.of(variant)).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void missingTranslationIsNamedByLanguageAndField() {
        List<ContentField> own = List.of(
                text("headline", "", "Hello"), text("headline", "de", "Hallo"), text("headline", "fr", "Salut"));

        assertThat(findings(own, text("headline", "", "Up"), text("headline", "fr", "Haut")))
                .singleElement()
                .asString()
                .startsWith("missing-translation at climber")
                .contains("fields=headline", "language=de");
    }

    @Test
    void fieldThatTheVariantLeavesToTheOriginalNeedsNoTranslation() {
        List<ContentField> own = List.of(text("headline", "", "Hello"), text("headline", "de", "Hallo"));

        assertThat(findings(own)).isEmpty();
        assertThat(findings(own, text("text", "", "Other"))).isEmpty();
    }

    @Test
    void translationOfALinkIsNoFinding() {
        ContentField link = new ContentField("ctaLink", "", LINK, "/home", false);
        ContentField german = new ContentField("ctaLink", "de", LINK, "/de", false);

        assertThat(findings(List.of(link, german), link)).isEmpty();
    }

    @Test
    void fieldsAreNamedTogether() {
        List<ContentField> own = List.of(
                text("title", "", "x".repeat(20)),
                text("title", "de", "x".repeat(20)),
                text("lead", "", "x".repeat(20)),
                text("lead", "de", "x".repeat(20)));

        assertThat(findings(own, text("title", "", "x".repeat(40)), text("lead", "", "x".repeat(40))))
                .hasSize(2)
                .allMatch(finding -> finding.contains("fields=lead, title"));
    }

    @Test
    void imageOfItsOwnNeedsAnAltTextOfItsOwnWhereTheOriginalHasOne() {
        List<ContentField> own = List.of(image("image"), text("imageAlt", "", "A tent"));

        assertThat(findings(own, image("image"))).singleElement().asString().startsWith("missing-alt-text");
        assertThat(findings(own, image("imageAsset")))
                .singleElement()
                .asString()
                .startsWith("missing-alt-text");
        assertThat(findings(own, image("image"), text("imageAlt", "", "A rope")))
                .isEmpty();
        assertThat(findings(List.of(image("image")), image("image"))).isEmpty();
    }

    @Test
    void textIsMuchLongerFromHalfAsLongAgain() {
        List<ContentField> own = List.of(text("text", "", "x".repeat(20)), text("note", "", "x".repeat(19)));

        assertThat(findings(own, text("text", "", "x".repeat(30)))).isEmpty();
        assertThat(findings(own, text("text", "", "x".repeat(31))))
                .singleElement()
                .asString()
                .startsWith("much-longer");
        assertThat(findings(own, text("note", "", "x".repeat(90)))).isEmpty();
        assertThat(findings(own, text("text", "de", "x".repeat(90)))).isEmpty();
    }

    @Test
    void deadLinkIsAFault() {
        ContentField dead = new ContentField("ctaLink", "", LINK, "/home/gone", true);

        assertThat(findings(List.of(), dead))
                .singleElement()
                .asString()
                .startsWith("dead-link at climber")
                .contains("link=/home/gone");
    }
}
