package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long, since all surfaces are tested in one browser, each by the same steps. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Refusing is as easy as accepting, wherever visitors choose")
class ConsentSurfaceIT {

    private static final String ASKED_FIRST = "DE-BE";
    private static final String ASKED_AFTERWARDS = "US-NY";
    private static final String CHOICES = "/.personalization/consent";
    private static final String CENTRE = "/.personalization/preferences?language=en";
    private static final String MODEL_PURPOSE = "/personalization/purposes/ai-recommendations";
    private static final Pattern MODEL_TEXT =
            Pattern.compile("(?s)p13n-ai-recommendations-state.*?<p class=\"p13n-text\">([^<]*)</p>");
    private static final Pattern MODEL_VERSION = Pattern.compile("ai-recommendations_([1-9][0-9]*)");
    private static final String FACTS = """
            element => {
              const style = getComputedStyle(element);
              return [style.backgroundColor, style.color, style.fontSize, style.fontWeight, style.borderTopWidth,
                style.borderTopColor, style.textTransform, style.opacity, style.visibility].join(' | ');
            }""";
    private static final String CONTRAST = """
            element => {
              const light = color => {
                const parts = color.match(/[\\d.]+/g).slice(0, 3).map(part => {
                  const share = part / 255;
                  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
              };
              const style = getComputedStyle(element);
              const both = [light(style.color), light(style.backgroundColor)].sort((a, b) => b - a);
              return (both[0] + 0.05) / (both[1] + 0.05);
            }""";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private final AtomicInteger number = new AtomicInteger();

    private record Screen(String name, int width, int height) {}

    private static final List<Screen> SCREENS =
            List.of(new Screen("phone", 390, 844), new Screen("tablet", 768, 1024), new Screen("desktop", 1440, 900));

    static Stream<Arguments> surfaces() {
        List<Arguments> all = new ArrayList<>();
        for (Screen screen : SCREENS) {
            all.add(Arguments.of("first layer, opt-in", screen, ASKED_FIRST, "/home.html", "false", "true"));
            all.add(Arguments.of("first layer, opt-in, German", screen, ASKED_FIRST, "/de/home.html", "false", "true"));
            all.add(Arguments.of("first layer, opt-out", screen, ASKED_AFTERWARDS, "/home.html", "false", "unchanged"));
            all.add(Arguments.of(
                    "preference centre", screen, ASKED_FIRST, "/.personalization/preferences", "false", "true"));
            all.add(Arguments.of(
                    "preference centre, German",
                    screen,
                    ASKED_FIRST,
                    "/.personalization/preferences?language=de",
                    "false",
                    "true"));
            all.add(Arguments.of(
                    "the shop's own page", screen, ASKED_FIRST, "/home/privacy.html#choice", "false", "true"));
        }
        return all.stream();
    }

    /** Steps, order, size, colours and contrast; the buttons stand in one form, so each is one step. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("surfaces")
    @Tag("promise-8")
    void refusingIsAsProminentAndAsShortAsAccepting(
            String surface, Screen screen, String region, String path, String no, String yes, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(region, screen))) {
            Page page = visitor.newPage();
            page.navigate(site.url(path));
            Chromium.settle(page); // fonts may still move the buttons
            Locator refuse = visible(page, "button[name=all][value=" + no + "]");
            Locator accept = visible(page, "button[name=all][value=" + yes + "]");

            assertThat(page.evaluate(
                            "([a, b]) => a.form === b.form && !!(a.compareDocumentPosition(b) & 4)",
                            List.of(refuse.elementHandle(), accept.elementHandle())))
                    .as("both in one form, refusing first")
                    .isEqualTo(true);
            assertThat(refuse.evaluate(FACTS)).isEqualTo(accept.evaluate(FACTS));
            assertThat(((Number) refuse.evaluate(CONTRAST)).doubleValue()).isGreaterThanOrEqualTo(4.5);
            BoundingBox small = refuse.boundingBox();
            BoundingBox large = accept.boundingBox();
            assertThat(small.height).isCloseTo(large.height, within(1.0));
            assertThat(small.width).isGreaterThanOrEqualTo(large.width - 1);
            assertThat(small.y).isLessThanOrEqualTo(large.y);
            assertThat(small.height).as("large enough for a thumb").isGreaterThanOrEqualTo(44);
            Chromium.screenshot(page, "consent-" + slug(surface) + "-" + screen.name());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("promise-8")
    void oneStepOnTheFirstLayerRefusesAndOneAccepts(boolean scripts, Site site) {
        Map<String, List<String>> cookiesAfter = new LinkedHashMap<>();
        for (String choice : List.of("false", "true")) {
            try (BrowserContext visitor =
                    CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)).setJavaScriptEnabled(scripts))) {
                Page page = visitor.newPage();
                page.navigate(site.url("/home/guides.html"));
                press(page, visible(page, "button[name=all][value=" + choice + "]"), "**/home/guides.html");

                assertThat(page.locator(".p13n-first-layer:visible").count())
                        .as("nobody is asked twice")
                        .isZero();
                cookiesAfter.put(choice, names(visitor));
            }
        }
        assertThat(cookiesAfter)
                .containsEntry("false", List.of("p13n_consent"))
                .containsEntry("true", List.of("p13n_consent", "p13n_id"));
    }

    @Test
    @Tag("promise-8")
    void whereOptOutHoldsOneStepOnTheFirstLayerOptsOut(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_AFTERWARDS, SCREENS.get(0)))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home.html"));
            assertThat(names(visitor)).contains("p13n_id");

            press(page, visible(page, "button[name=all][value=false]"), "**/home.html");

            assertThat(names(visitor)).containsExactly("p13n_consent");
            assertThat(page.locator(".p13n-first-layer:visible").count()).isZero();
        }
    }

    @Test
    void bannerCoversNothingThatHasTheKeyboardsFocusAndIsReachedByIt(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/guides.html"));
            Locator refuse = visible(page, "button[name=all][value=false]");
            refuse.focus();
            assertThat(refuse.evaluate("element => getComputedStyle(element).outlineStyle"))
                    .isNotEqualTo("none");
            page.waitForResponse("**/first-layer.css", () -> page.keyboard().press("Enter"));

            assertThat(names(visitor)).containsExactly("p13n_consent");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hero", "page"})
    @Tag("promise-8")
    void twoClicksStopWhatAPageIsPersonalizedBy(String link, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/guides.html"));
            press(page, visible(page, "button[name=all][value=true]"), "**/home/guides.html");
            page.navigate(site.url("/home/guides/first-rope.html"));
            page.navigate(site.url("/home/products/line-rope.html"));
            page.navigate(site.url("/home.html"));
            assertThat(hero(page)).isEqualTo("likes-climbing");

            int clicks = 0;
            String where = link.equals("hero") ? "[data-p13n-component='" + Visitors.HERO + "']" : ".p13n-privacy";
            page.locator(where + " a[href*='/.personalization/why']").first().click();
            clicks++;
            page.waitForURL("**/.personalization/why*");
            Chromium.screenshot(page, "why-" + link);
            Accessibility.assertNoViolations(page);
            Locator stop = page.locator("button[name=behavioral]").first();
            press(page, stop, "**/home.html*");
            clicks++;

            assertThat(clicks).isLessThanOrEqualTo(2);
            assertThat(hero(page)).isEqualTo("default");
            assertThat(page.locator("body").textContent()).doesNotContain("Rock is dry again");
        }
    }

    @Test
    void contextualPageIsStoppedInTwoClicksToo(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home.html?utm_campaign=spring"));
            assertThat(hero(page)).isEqualTo("spring");

            page.locator(".p13n-privacy a[href*='/.personalization/why']").click();
            page.waitForURL("**/.personalization/why*");
            press(page, page.locator("button[name=context]").first(), "**/home.html*");

            page.navigate(site.url("/home.html?utm_campaign=spring"));
            assertThat(hero(page)).isEqualTo("default");
            assertThat(names(visitor)).containsExactly("p13n_consent");
        }
    }

    static Stream<Arguments> ownPages() {
        return SCREENS.stream()
                .flatMap(screen -> Stream.of(
                                "/.personalization/preferences",
                                "/.personalization/preferences?language=de",
                                "/.personalization/me",
                                "/.personalization/me?language=de")
                        .map(path -> Arguments.of(screen, path)));
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("ownPages")
    void ownPagesAreAccessibleOnEveryScreen(Screen screen, String path, Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, screen))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/guides.html"));
            press(page, visible(page, "button[name=all][value=true]"), "**/home/guides.html");
            page.navigate(site.url("/home/welcome.html"));
            page.locator("label[for=answer-family-hiking]").click();
            page.locator("#remember").check();
            page.locator("button", new Page.LocatorOptions().setHasText("Send my answers"))
                    .click();
            page.waitForURL("**/home.html");
            page.navigate(site.url(path));
            Chromium.settle(page);

            Accessibility.assertNoViolations(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(screen.width());
            Chromium.screenshot(page, slug(path) + "-" + screen.name());
        }
    }

    private static final String COVERED = """
            () => {
              const focused = document.activeElement;
              const layer = [...document.querySelectorAll('.p13n-first-layer')].find(each => each.offsetHeight);
              const at = focused.getBoundingClientRect();
              const above = layer.getBoundingClientRect();
              const isCovered = getComputedStyle(layer).position === 'fixed' && at.height > 0
                && at.top >= above.top - 1 && at.bottom <= above.bottom + 1;
              return layer.contains(focused) ? 'banner' : isCovered ? focused.outerHTML.slice(0, 100) : '';
            }""";

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfoldedScreens")
    void bannerIsTheFirstStopOfTheKeyboardAndCoversNoOther(Screen screen, Site site) {
        Browser.NewContextOptions still = from(ASKED_FIRST, screen).setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext visitor = CHROMIUM.newContext(still)) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/guides.html"));
            Chromium.waitUntil(page, "!!document.querySelector('body > .p13n-first-layer:first-child')");
            Locator summary = visible(page, ".p13n-first-layer summary");
            summary.click(new Locator.ClickOptions().setTrial(true));
            summary.evaluate("each => { each.parentElement.open = true; }");
            page.evaluate("scrollTo(0, 0)");

            List<Object> stops = new ArrayList<>();
            for (int i = 0; i < 75; i++) {
                page.keyboard().press("Tab");
                Chromium.settle(page);
                stops.add(page.evaluate(COVERED));
            }

            assertThat(stops.subList(0, 3)).containsOnly("banner");
            assertThat(stops).as("what the banner covers").isSubsetOf("banner", "");
            Chromium.screenshotNow(page, "banner-unfolded-" + screen.name());
        }
    }

    /** Two low ones, on which the banner stands in the page, and two on which it lies above it. */
    static Stream<Screen> unfoldedScreens() {
        return Stream.of(
                new Screen("zoomed", 320, 256),
                new Screen("low", 1000, 500),
                new Screen("wide", 1280, 800),
                new Screen("narrow", 390, 844));
    }

    @Test
    void changedTextIsAskedAboutAloneWithItsChangesAndTheOtherChoicesHold(Site site) {
        String text = match(MODEL_TEXT, site.page(CENTRE));
        try (BrowserContext refusing =
                        CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)).setJavaScriptEnabled(false));
                BrowserContext refusingAlone =
                        CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(1)).setJavaScriptEnabled(false));
                BrowserContext allowing = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(0)))) {
            Page refusal = agreed(refusing, site);
            Page centre = agreed(refusingAlone, site);
            Page grant = agreed(allowing, site);
            change(site, text.replace("choose or order", "choose, order or leave out"));

            assertThat(asked(refusal, site)
                            .locator(".p13n-first-layer:visible .p13n-asked li:visible")
                            .allTextContents())
                    .containsExactly("AI recommendations");
            press(refusal, visible(refusal, "button[name=open][value=false]"), "**/home/guides.html");
            assertThat(refusing.request().get(site.url(CHOICES)).text())
                    .contains("\"ai-recommendations\":false", "\"behavioral\":true", "\"analytics\":true");

            centre.navigate(site.url(CENTRE));
            press(centre, visible(centre, "#p13n-again button[value=false]"), "**/preferences?language=en*");
            centre.locator("#saved").waitFor();
            assertThat(centre.locator("#p13n-again").count()).isZero();
            assertThat(refusingAlone.request().get(site.url(CHOICES)).text())
                    .contains("\"ai-recommendations\":false", "\"behavioral\":true", "\"ask\":false");

            visible(asked(grant, site), ".p13n-changed-note a").click();
            grant.waitForURL("**/preferences*#p13n-again");
            assertThat(grant.locator("#p13n-again del").allTextContents()).containsExactly("removed:  or");
            assertThat(grant.locator("#p13n-again ins").allTextContents())
                    .containsExactly("added: ,", "added:  or leave out");
            Accessibility.assertNoViolations(grant);
            Chromium.screenshot(grant, "changed-text");
            press(grant, visible(grant, "#p13n-again button[value=true]"), "**/preferences*");
            grant.locator("#saved").waitFor();
            assertThat(grant.locator("#p13n-again").count()).isZero();
            assertThat(allowing.request().get(site.url(CHOICES)).text())
                    .contains("\"ai-recommendations\":true", "\"behavioral\":true", "\"ask\":false");
        } finally {
            restore(site, text);
        }
    }

    private static Page agreed(BrowserContext visitor, Site site) {
        Page page = visitor.newPage();
        page.navigate(site.url("/home/guides.html"));
        press(page, visible(page, "button[name=all][value=true]"), "**/home/guides.html");
        return page;
    }

    /** A new version of the text, to which nobody has agreed. */
    private static void change(Site site, String text) {
        int next = Integer.parseInt(match(MODEL_VERSION, site.page(CENTRE))) + 1;
        site.setProperty(MODEL_PURPOSE, "text", text);
        site.setProperty(MODEL_PURPOSE, "askAgainBefore", String.valueOf(next));
    }

    private static void restore(Site site, String text) {
        site.setProperty(MODEL_PURPOSE, "askAgainBefore", "0");
        site.setProperty(MODEL_PURPOSE, "text", text);
        Patience.until(() -> isInForce(site.page(CENTRE), text));
    }

    private static boolean isInForce(String page, String text) {
        return page.contains(text) && !page.contains("ai-recommendations_0");
    }

    /** The page with the banner, as soon as the site knows that the text was changed. */
    private static Page asked(Page page, Site site) {
        for (int i = 0; i < 100; i++) {
            page.navigate(site.url("/home/guides.html"));
            boolean isKnown = page.locator("input[name=versions]")
                            .first()
                            .getAttribute("value")
                            .indexOf("_0")
                    < 0;
            if (isKnown && page.locator("#p13n-first-layer-again:visible").count() > 0) {
                return page;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("The visitor is not asked again");
    }

    private static String match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    @Test
    void bannerIsNotPrintedAndGoesWithAChoiceInAnotherTab(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)))) {
            Page first = visitor.newPage();
            first.navigate(site.url("/home/guides.html"));
            visible(first, ".p13n-first-layer");
            first.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(first.locator(".p13n-first-layer:visible").count()).isZero();
            assertThat(first.evaluate("getComputedStyle(document.body).paddingBottom"))
                    .isEqualTo("0px");
            first.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            Page second = visitor.newPage();
            second.navigate(site.url("/home.html"));
            press(second, visible(second, "button[name=all][value=true]"), "**/home.html");

            second.locator(".p13n-chosen", new Page.LocatorOptions().setHasText("Your choice is saved."))
                    .waitFor();
            first.bringToFront();
            Chromium.waitUntil(
                    first, "![...document.querySelectorAll('.p13n-first-layer')].some(each => each.offsetHeight)");
        }
    }

    @Test
    void bannerIsGoneFromAPageThatComesBackAfterAChoice(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/newsletter.html"));
            visible(page, ".p13n-first-layer");
            page.navigate(site.url("/home/guides.html"));
            press(page, visible(page, "button[name=all][value=false]"), "**/home/guides.html");
            page.goBack();
            if (!page.url().endsWith("newsletter.html")) {
                page.goBack();
            }

            Chromium.waitUntil(
                    page, "![...document.querySelectorAll('.p13n-first-layer')].some(each => each.offsetHeight)");
        }
    }

    @Test
    void preferenceCentreSaysWhatIsHonouredAndSinceWhen(Site site) {
        Browser.NewContextOptions options = from(ASKED_FIRST, SCREENS.get(2));
        options.extraHTTPHeaders.put("Sec-GPC", "1");
        try (BrowserContext visitor = CHROMIUM.newContext(options)) {
            Page page = visitor.newPage();
            page.navigate(site.url("/.personalization/preferences"));
            assertThat(page.locator(".p13n-signal").textContent()).contains("Global Privacy Control signal honoured");

            page.locator("input[type=checkbox][name=analytics]").check();
            press(page, page.locator("form button:not([name])").first(), "**/.personalization/preferences*");

            assertThat(page.locator("#p13n-analytics-state").textContent()).contains("On. You allowed it on");
            assertThat(page.locator("#p13n-behavioral-state").textContent()).contains("Off.");
            Chromium.screenshot(page, "preferences-with-gpc");
        }
    }

    @Test
    void visitorSeesCorrectsAndErasesWhatIsKnown(Site site) {
        try (BrowserContext visitor = CHROMIUM.newContext(from(ASKED_FIRST, SCREENS.get(2)))) {
            Page page = visitor.newPage();
            page.navigate(site.url("/home/welcome.html"));
            page.locator("label[for=answer-family-hiking]").click();
            page.locator("#remember").check();
            page.locator("button", new Page.LocatorOptions().setHasText("Send my answers"))
                    .click();
            page.waitForURL("**/home.html");
            page.navigate(site.url("/.personalization/me"));
            Locator answer = page.locator("input[name='answer.goal']");
            assertThat(answer.inputValue()).isEqualTo("family-hiking");

            answer.fill("climbing");
            press(page, page.locator("form[action$='/answers'] button"), "**/.personalization/me*");
            assertThat(page.locator("input[name='answer.goal']").inputValue()).isEqualTo("climbing");

            Locator erase = page.locator("form[action$='/erase'] button");
            assertThat(erase.isVisible()).as("in one step").isFalse();
            page.locator(".p13n-erase summary").click();
            Accessibility.assertNoViolations(page);
            erase.click();
            page.waitForURL("**/.personalization/erase");
            Accessibility.assertNoViolations(page);
            Chromium.screenshot(page, "erased");
            assertThat(names(visitor)).containsExactly("p13n_consent");
            page.navigate(site.url("/.personalization/me"));
            assertThat(page.locator("input[name='answer.goal']").count()).isZero();
        }
    }

    private Browser.NewContextOptions from(String region, Screen screen) {
        Map<String, String> headers = new LinkedHashMap<>(
                Map.of("X-Geo-Region", region, "X-Forwarded-For", "10.8.1." + (number.incrementAndGet() % 250 + 1)));
        return new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setUserAgent(Visitors.DESKTOP_AGENT)
                .setExtraHTTPHeaders(headers);
    }

    private static Locator visible(Page page, String selector) {
        Locator found = page.locator(selector + ":visible");
        assertThat(found.count()).as("visible " + selector).isPositive();
        return found.first();
    }

    private static void press(Page page, Locator button, String then) {
        page.waitForResponse(response -> response.request().method().equals("POST"), button::click);
        page.waitForURL(then);
        page.waitForLoadState(LoadState.LOAD);
    }

    private static String hero(Page page) {
        return page.locator("[data-p13n-component='" + Visitors.HERO + "']").getAttribute("data-p13n-variant");
    }

    private static List<String> names(BrowserContext visitor) {
        return visitor.cookies().stream()
                .map(cookie -> cookie.name)
                .filter(name -> name.startsWith("p13n"))
                .sorted()
                .toList();
    }

    private static String slug(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}
