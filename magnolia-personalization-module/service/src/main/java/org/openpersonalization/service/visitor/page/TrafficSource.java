package org.openpersonalization.service.visitor.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;

/** By which channel a request came, as far as it tells by itself. */
enum TrafficSource {
    /** By an address with campaign parameters. */
    CAMPAIGN,
    /** From a search engine. */
    SEARCH,
    /** From a social network. */
    SOCIAL,
    /** From another site. */
    REFERRAL,
    /** From nowhere that is known, this site itself included. */
    DIRECT;

    /** Under domains of many countries. */
    private static final Set<String> ENGINES_EVERYWHERE = Set.of("google", "yahoo", "yandex");

    private static final Set<String> ENGINES = Set.of(
            "bing.com",
            "duckduckgo.com",
            "ecosia.org",
            "qwant.com",
            "startpage.com",
            "swisscows.com",
            "metager.de",
            "search.ch",
            "baidu.com",
            "sogou.com",
            "naver.com",
            "seznam.cz",
            "ask.com",
            "kagi.com",
            "search.brave.com",
            "com.google.android.googlequicksearchbox");

    private static final Set<String> NETWORKS = Set.of(
            "facebook.com",
            "fb.me",
            "instagram.com",
            "threads.net",
            "threads.com",
            "linkedin.com",
            "lnkd.in",
            "com.linkedin.android",
            "xing.com",
            "x.com",
            "twitter.com",
            "t.co",
            "youtube.com",
            "youtu.be",
            "tiktok.com",
            "pinterest.com",
            "reddit.com",
            "tumblr.com",
            "snapchat.com",
            "bsky.app",
            "mastodon.social",
            "vk.com",
            "weibo.com",
            "t.me",
            "wa.me");

    /** Before an engine's domain; others, such as {@code mail}, are no search. */
    private static final Set<String> SEARCHING = Set.of("www", "m", "search", "html", "lite");

    private static final Set<String> SECOND_LEVELS = Set.of("co", "com", "net", "org");

    /** The channel of an arrival. */
    static TrafficSource of(Arrival arrival) {
        String host = arrival.referrerHost();
        if (isCampaign(arrival.campaign())) {
            return CAMPAIGN;
        }
        if (host.isEmpty()) {
            return DIRECT;
        }
        List<String> labels = Arrays.asList(host.split("\\.", -1));
        return isSearch(host, labels) ? SEARCH : isSocial(labels) ? SOCIAL : REFERRAL;
    }

    private static boolean isCampaign(Campaign campaign) {
        return !campaign.source().isEmpty()
                || !campaign.medium().isEmpty()
                || !campaign.name().isEmpty();
    }

    private static boolean isSearch(String host, List<String> labels) {
        if (ENGINES.contains(host)) {
            return true;
        }
        int name = nameOf(labels);
        boolean isEngine = name >= 0
                && (ENGINES_EVERYWHERE.contains(labels.get(name))
                        || ENGINES.contains(String.join(".", labels.subList(name, labels.size()))));
        return isEngine && labels.subList(0, name).stream().allMatch(TrafficSource::isSearching);
    }

    private static boolean isSearching(String label) {
        return SEARCHING.contains(label) || label.length() == 2;
    }

    /** The position of the registered name: {@code google} in {@code www.google.co.uk}; −1 when there is none. */
    private static int nameOf(List<String> labels) {
        int last = labels.size() - 1;
        boolean isSecondLevel =
                last >= 2 && labels.get(last).length() == 2 && SECOND_LEVELS.contains(labels.get(last - 1));
        return isSecondLevel ? last - 2 : last - 1;
    }

    private static boolean isSocial(List<String> labels) {
        for (int from = Math.max(0, labels.size() - 3); from < labels.size() - 1; from++) {
            if (NETWORKS.contains(String.join(".", labels.subList(from, labels.size())))) {
                return true;
            }
        }
        return false;
    }

    /** The name in storage; never changes. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
