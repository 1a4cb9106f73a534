package org.openpersonalization.magnolia.rendering.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.magnolia.rendering.page.Html;

class FieldMappingTest {

    @Test
    void fieldsKeepTheirNamesUnlessMapped() {
        FieldMapping mapping = FieldMapping.parse("headline=title, image = picture");

        assertThat(mapping.fieldFor("title")).contains("headline");
        assertThat(mapping.fieldFor("picture")).contains("image");
        assertThat(mapping.fieldFor("text")).contains("text");
        assertThat(mapping.propertyFor("headline")).isEqualTo("title");
    }

    @Test
    void mappedFieldNoLongerReplacesThePropertyOfItsOwnName() {
        assertThat(FieldMapping.parse("headline=title").fieldFor("headline")).isEmpty();
    }

    @Test
    void nonsenseIsLeftOut() {
        FieldMapping mapping = FieldMapping.parse("headline, =x, a=b=c, text=body");

        assertThat(mapping.fieldFor("body")).contains("text");
        assertThat(mapping.fieldFor("x")).contains("x");
    }

    @Test
    void translationsAreToldByTheirSuffix() {
        assertThat(LocalizedName.of("headline_de")).isEqualTo(new LocalizedName("headline", "_de"));
        assertThat(LocalizedName.of("headline_pt_BR")).isEqualTo(new LocalizedName("headline", "_pt_BR"));
        assertThat(LocalizedName.of("my_headline").isTranslation()).isFalse();
    }

    @Test
    void endingsThatAreNoLanguageOfTheSiteBelongToTheName() {
        assertThat(LocalizedName.of("headline_de", List.of("de", "es_419")))
                .isEqualTo(new LocalizedName("headline", "_de"));
        assertThat(LocalizedName.of("text_es_419", List.of("de", "es_419")).language())
                .isEqualTo("es_419");
        assertThat(LocalizedName.of("my_cta", List.of("de")).isTranslation()).isFalse();
        assertThat(LocalizedName.of(LocalizedName.in("de", "text"), List.of("de"))
                        .base())
                .isEqualTo("text");
    }

    @Test
    void marksAreSafeInCommentsAndAttributes() {
        assertThat(Html.inComment("-->\"<")).doesNotContain("--", "<", ">", "\"");
        assertThat(Html.inAttribute("\"><'&")).isEqualTo("&quot;&gt;&lt;&#39;&amp;");
    }
}
