package org.openpersonalization.site;

/** Headers of visitors who are shown different things at the same address, and ids of what they look at. */
final class Visitors {

    static final String PHONE_AGENT =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
    static final String DESKTOP_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";

    static final String[] PLAIN = {"User-Agent", DESKTOP_AGENT};
    static final String[] PHONE = {"User-Agent", PHONE_AGENT};
    static final String[] PARTNER = {
        "User-Agent", DESKTOP_AGENT, "Referer", "https://touren.alpenverein.example/monte-rosa?id=7"
    };
    static final String[] CALIFORNIA = {"User-Agent", DESKTOP_AGENT, "X-Geo-Region", "US-CA"};
    static final String[] SWISS = {"User-Agent", DESKTOP_AGENT, "X-Geo-Country", "CH"};
    static final String[] GERMAN = {"User-Agent", DESKTOP_AGENT, "Accept-Language", "de-CH,de;q=0.9,en;q=0.5"};

    static final String HERO = "28c7a486-7a46-52b9-b060-b018b9f41655";
    static final String RENT_TEASER = "ab1dde60-b813-5ae5-862f-a3f5f1a5f360";
    static final String GUIDES_TEASER = "aaf146ad-716b-5c87-a50f-6805cc2aa972";
    static final String BANNER = "3ac56637-f9be-5f47-b6d7-5f89e8a97f1e";

    static final String NEXT_STEP = "7acffc10-bcb6-43aa-9a01-647bea8e1d03";
    static final String TEAMS = "0fd00e70-8da8-500c-af56-636a98335dbe";

    private Visitors() {}
}
