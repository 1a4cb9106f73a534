package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("Visitors are told what was chosen for them, by whom, and how to stop it")
class NoticesIT {

    private static final String OFFER = "6d7fe7c3-2a4e-5d51-9f0e-7f2f6f0f6a11";
    private static final String SENTENCE =
            "<p class=\"p13n-price-notice\" lang=\"en\">THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA.</p>";
    private static final String SPRING = "/home.html?utm_campaign=spring";

    @Test
    void pageWithoutPersonalizedComponentsAsksEverybodyInTheSameWords(Site site) {
        String page = "/home/guides/trail-running.html";
        String fromSwitzerland = site.page(page, "X-Geo-Region", "CH-ZH");

        assertThat(fromSwitzerland)
                .isEqualTo(site.page(page, "X-Geo-Region", "US-NY"))
                .contains("id=\"p13n-first-layer-opt-in\"", "id=\"p13n-first-layer-opt-out\"")
                .contains("/.personalization/first-layer.css", "/webresources/visitor.css")
                .doesNotContain("/.personalization/why");
    }

    @Test
    void variantSaysWhyAndTheAnswerStopsIt(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);
        String html = visitor.page(SPRING);
        String why = whyLink(html, "p13n-notice__why");

        assertThat(Site.variantOf(html, Visitors.HERO)).isEqualTo("spring");
        assertThat(html).contains("aria-label=\"Why am I seeing this? Spring is on the south side\"");
        assertThat(visitor.with("Referer", site.url(SPRING)).page(why))
                .contains("Spring is on the south side", SPRING.replace("&", "&amp;"));

        visitor.form("/.personalization/consent", "context", "false", "return", SPRING);

        String afterwards = visitor.page(SPRING);
        assertThat(Site.variantOf(afterwards, Visitors.HERO)).isEqualTo("default");
        assertThat(afterwards).doesNotContain("p13n-notice__why");
    }

    @Test
    void endOfThePageExplainsAllOfItInTheLanguageOfThePage(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN);
        String html = visitor.page("/de" + SPRING);
        Matcher link = Pattern.compile(
                        "<nav class=\"p13n-privacy\".*?href=\"(/.personalization/why[^\"]*)\">Warum sehe ich das\\?<")
                .matcher(html);

        assertThat(link.find()).isTrue();
        assertThat(visitor.page(link.group(1).replace("&amp;", "&")))
                .contains("<html lang=\"de\"", "Warum sehe ich das?");
    }

    @Test
    void personalPriceCarriesNewYorksSentenceThereAndNowhereElse(Site site) {
        Person visitor = whoLookedTwice(site);

        String html = visitor.with("X-Geo-Region", "US-NY").page("/home/pricing.html");

        assertThat(Site.variantOf(html, OFFER)).isEqualTo("second-look");
        assertThat(html).containsOnlyOnce(SENTENCE);
        assertThat(visitor.with("X-Geo-Region", "US-CA").page("/home/pricing.html"))
                .doesNotContain("ALGORITHM");
    }

    @Test
    void priceThatEverybodySeesCarriesNoSentence(Site site) {
        String html = Person.visiting(site, "X-Geo-Region", "US-NY").page("/home/pricing.html");

        assertThat(Site.variantOf(html, OFFER)).isEqualTo("default");
        assertThat(html).doesNotContain("ALGORITHM");
    }

    @Test
    void whoWroteAVariantIsMarkedAndSaid(Site site) {
        String html = whoLookedTwice(site).page("/home/pricing.html");

        assertThat(html)
                .contains("data-p13n-origin=\"ai-assisted\"")
                .contains("<span>Written by people with the help of AI.</span>")
                .doesNotContain("data-p13n-machine");
    }

    /** Somebody who allows individual prices and looked at prices twice. */
    private static Person whoLookedTwice(Site site) {
        Person visitor = Person.visiting(site, Visitors.PLAIN).allow("behavioral", "pricing");
        visitor.page("/home/pricing.html");
        visitor.page("/home/pricing.html");
        return visitor;
    }

    private static String whyLink(String html, String cssClass) {
        Matcher link =
                Pattern.compile("class=\"" + cssClass + "\" href=\"([^\"]*)\"").matcher(html);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
