package org.openpersonalization.site;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** The admin app as somebody in front of a browser opens it. */
final class AdminPages {

    static final String APP = "/.personalization-admin/";

    private static final String READY =
            "!!document.querySelector('main h1') && !document.querySelector('main .mantine-Loader-root')";

    private AdminPages() {}

    /**
     * A window whose user is logged in. The log-in is sent as the CMS's form sends it: a page that were left while the form's
     * answer is under way could hang. {@code AdminAppBrowserIT} fills in the form itself.
     *
     * @param shop its address, without a slash at its end
     * @param name also the password
     */
    static Page loggedIn(BrowserContext browser, String shop, String name) {
        APIRequestContext requests = browser.request();
        String token = Admin.loginToken(requests.get(shop + Admin.LOGIN).text());
        APIResponse answer = requests.post(
                shop + Admin.LOGIN,
                RequestOptions.create()
                        .setMaxRedirects(0)
                        .setForm(FormData.create()
                                .set("mgnlUserId", name)
                                .set("mgnlUserPSWD", name)
                                .set("csrf", token)));
        if (answer.status() >= 400) {
            throw new IllegalStateException("Logging in failed: " + answer.status());
        }
        return browser.newPage();
    }

    /** Opens a section of a shop's app. */
    static void open(Page page, String shop, String section) {
        open(page, shop + APP + "#/" + section);
    }

    /** Opens an address of the app from the beginning: a change of its last part alone would load nothing. */
    static void open(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(address);
        Chromium.waitUntil(page, READY);
    }

    /** Goes to a section as a link of the app does, which loads nothing again; opens the app when another page is shown. */
    static void follow(Page page, String address) {
        int hash = address.indexOf('#');
        if (!page.url().startsWith(address.substring(0, hash + 1))) {
            open(page, address);
            return;
        }
        String section = address.substring(hash + 1);
        page.evaluate("section => { location.hash = section; }", section);
        Chromium.waitUntil(page, READY + " && document.querySelector('main').dataset.address === '" + section + "'");
    }
}
