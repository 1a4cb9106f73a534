package org.openpersonalization.magnolia.settings.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.message.Message;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of caches outside. */
public final class EdgeSettings {

    private static final int USUAL_SECONDS = 300;
    private static final int MOST_SECONDS = 86_400;

    private static final SettingFormat<String> ADDRESS = SettingFormat.matching(
            Pattern.compile("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?"), Message.of(SettingCode.SITE_ORIGIN));
    private static final SettingFormat<String> COOKIE =
            SettingFormat.matching(Pattern.compile("[A-Za-z0-9._-]{1,64}"), Message.of(SettingCode.COOKIE_NAME));

    private final EdgeConfiguration edge;
    private final SettingValues values;

    public EdgeSettings(EdgeConfiguration edge, SettingValues values) {
        this.edge = edge;
        this.values = values;
    }

    /** Reads everything, so that the problems are complete. */
    public void check() {
        isEnabled();
        longest();
        addresses();
        privateCookies();
    }

    /** Whether caches outside may keep pages. */
    public boolean isEnabled() {
        return values.flag("edge/enabled", edge.getEnabled(), false);
    }

    /** The longest time that a cache may keep a page. */
    public Duration longest() {
        return Duration.ofSeconds(
                values.number("edge/longestSeconds", edge.getLongestSeconds(), USUAL_SECONDS, 1, MOST_SECONDS));
    }

    /** The caches that purges are sent to. */
    public List<URI> addresses() {
        return values.list("edge/addresses", edge.getAddresses(), List.of(), ADDRESS).stream()
                .map(URI::create)
                .distinct()
                .toList();
    }

    /** The names of the site's cookies whose visitors get every page from the CMS. */
    public Set<String> privateCookies() {
        return Set.copyOf(values.list(
                "edge/privateCookies", edge.getPrivateCookies(), new EdgeConfiguration().getPrivateCookies(), COOKIE));
    }
}
