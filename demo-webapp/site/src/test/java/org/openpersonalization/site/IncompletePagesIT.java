package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two equal answers are one page of the page cache: the link that answers why carries the moment at which a page was made. */
@ExtendWith(SiteExtension.class)
@DisplayName("The page cache and a page with a component that is met late or fails")
class IncompletePagesIT {

    @Test
    void pageThatShowsAComponentOfAnotherPageIsMadeForEachVisitor(Site site) {
        try (EditedPage page = EditedPage.add(site, "lends", "site-tests:pages/lends")) {
            String own = page.idOf("fine");
            for (int i = 0; i < 6; i++) {
                String[] headers = i % 2 == 0 ? Visitors.PHONE : Visitors.PLAIN;
                HttpResponse<String> once = site.get(page.address(), headers);
                HttpResponse<String> again = site.get(page.address(), headers);

                assertThat(Site.variantOf(once.body(), own)).isEqualTo(i % 2 == 0 ? "phone" : "default");
                assertThat(Site.variantOf(once.body(), Visitors.HERO))
                        .isEqualTo(Site.variantOf(site.page("/home.html", headers), Visitors.HERO));
                assertThat(once.headers().allValues("Cache-Control")).containsExactly("private, no-store");
                assertThat(again.body()).as("the page is made again").isNotEqualTo(once.body());
            }
        }
    }

    @Test
    void componentOfAnotherPageCountsAsShown(Site site) {
        try (EditedPage page = EditedPage.add(site, "lends-counted", "site-tests:pages/lends")) {
            site.page(page.address(), Visitors.PHONE);
            String pseudonym = viewed(site, page);

            assertThat(shownTo(site, pseudonym)).containsExactlyInAnyOrder(page.idOf("fine"), Visitors.HERO);
        }
    }

    @Test
    void componentWithoutTemplateDoesNotCountAlsoOnAPageFromTheCache(Site site) {
        try (EditedPage page = EditedPage.add(site, "unknown-template", "outdoor:pages/standard")
                .withComponentWithoutTemplate()) {
            assertThat(Patience.becomes(() -> site.page(page.address(), Visitors.PHONE)
                            .equals(site.page(page.address(), Visitors.PHONE))))
                    .as("the page is kept")
                    .isTrue();
            String pseudonym = viewed(site, page);

            assertThat(shownTo(site, pseudonym)).containsExactly(page.idOf("fine"));
        }
    }

    @Test
    void errorOfATemplateIsShownToNoVisitorOfAnotherVariantAndEndsWithItsCause(Site site) {
        try (EditedPage page =
                EditedPage.add(site, "template-error", "outdoor:pages/standard").withBannerWithoutHeadline()) {
            String failing = page.idOf("failing");
            for (int i = 0; i < 6; i++) {
                boolean isPhone = i % 2 == 0;
                String html = site.page(page.address(), isPhone ? Visitors.PHONE : Visitors.PLAIN);

                assertThat(Site.variantOf(html, failing)).isEqualTo(isPhone ? "phone" : "default");
                assertThat(headlines(html)).isEqualTo(isPhone ? 2 : 1);
                assertThat(html).contains("</html>", "p13n-privacy");
            }

            page.setHeadline("failing", EditedPage.HEADLINE);

            assertThat(RunningExperiment.soon(() -> headlines(site.page(page.address(), Visitors.PLAIN)) == 2))
                    .isTrue();
        }
    }

    private static int headlines(String html) {
        return html.split("<h2>(?:" + EditedPage.HEADLINE + "|" + EditedPage.OF_PHONES + ")</h2>", -1).length - 1;
    }

    /** A view of a phone; returns the pseudonym. */
    private static String viewed(Site site, EditedPage page) {
        site.database().rows();
        Set<String> others = site.database().visitors();
        Person.visiting(site, Visitors.PHONE).allow("analytics").page(page.address());
        String pseudonym = site.database().newcomer(others);
        site.database().rows();
        return pseudonym;
    }

    private static List<String> shownTo(Site site, String pseudonym) {
        return site.database().column("SELECT component FROM exposure WHERE hex(visitor) = '" + pseudonym + "'");
    }
}
