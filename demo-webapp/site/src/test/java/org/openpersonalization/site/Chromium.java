package org.openpersonalization.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The headless shell of Chromium, a third of the cost of the whole browser, with an empty profile, for a test class. */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final double PATIENCE_MILLIS = 180_000;
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String LAYOUT_SHIFT = """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done(sum), 600);
            })""";

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(SHELL)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP *.shop.test 127.0.0.1",
                                "--no-first-run")));
    }

    /** A window of its own. Its time limits are for what hangs: a busy machine is slow for minutes. */
    BrowserContext newContext(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context;
    }

    static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setUserAgent(Visitors.DESKTOP_AGENT);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setUserAgent(Visitors.PHONE_AGENT);
    }

    /** Waits until pictures and fonts are there, after which nothing moves. */
    static void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        waitUntil(
                page,
                "document.fonts.status === 'loaded'"
                        + " && [...document.images].every(image => image.complete || image.loading === 'lazy')");
    }

    /** Asks from outside: pages may forbid the evaluation of texts, and a page without scripts has no timers. */
    static void waitUntil(Page page, String condition) {
        for (int i = 0; i < 400 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
            page.waitForTimeout(50);
        }
    }

    /** How far the page's content has moved since it was loaded: the sum of the scores of all layout shifts. */
    static double layoutShift(Page page) {
        return ((Number) page.evaluate(LAYOUT_SHIFT)).doubleValue();
    }

    /** Waits until the page fits, as far as it does: charts are drawn again some frames after the window has changed. */
    static void resize(Page page, int width, int height) {
        page.setViewportSize(width, height);
        waitUntil(page, "innerWidth === " + width + " && document.documentElement.scrollWidth <= innerWidth");
    }

    /** The window alone without the banner, for the tour in the README: only with {@code -Dscreenshots=true}. */
    static void tour(Page page, String name) {
        if (Boolean.getBoolean("screenshots")) {
            page.evaluate("document.querySelectorAll('.p13n-first-layer').forEach(each => each.remove())");
            settle(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("tour-" + name + ".png")));
        }
    }

    static void screenshot(Page page, String name) {
        settle(page);
        screenshotNow(page, name);
    }

    /**
     * Only with {@code -Dscreenshots=true}, to be looked at: no test reads them, and each costs half a second.
     *
     * <p>Without waiting for the network, which is never idle for Playwright where pictures in frames were hidden on their way. One
     * retry: a screenshot right after a navigation fails now and then in headless Chromium.
     */
    static void screenshotNow(Page page, String name) {
        if (!Boolean.getBoolean("screenshots")) {
            return;
        }
        Page.ScreenshotOptions options = new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true);
        try {
            page.screenshot(options);
        } catch (RuntimeException first) {
            page.screenshot(options);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
