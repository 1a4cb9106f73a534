package org.openpersonalization.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** The admin app as somebody in front of a browser opens it. */
final class AdminPages {

    static final String APP = "/.personalization-admin/";

    private AdminPages() {}

    /**
     * Logs in by the CMS's form; the password is the name.
     *
     * @param shop its address, without a slash at its end
     */
    static Page loggedIn(BrowserContext browser, String shop, String name) {
        Page page = browser.newPage();
        page.navigate(shop + "/.magnolia/admincentral");
        page.locator("input[name=mgnlUserId]").fill(name);
        page.locator("input[name=mgnlUserPSWD]").fill(name);
        page.locator("form button").click();
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    /** Opens a room of a shop's app. */
    static void open(Page page, String shop, String room) {
        open(page, shop + APP + "#/" + room);
    }

    /** Opens an address of the app from the beginning: a change of its last part alone would load nothing. */
    static void open(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(address);
        Chromium.waitUntil(
                page, "!!document.querySelector('main h1') && !document.querySelector('main .mantine-Loader-root')");
    }
}
