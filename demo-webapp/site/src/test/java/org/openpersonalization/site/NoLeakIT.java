package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 7: two visitors never share a response that differs between them, in whatever order they come. */
@ExtendWith(SiteExtension.class)
@DisplayName("Nobody gets the page of somebody else")
class NoLeakIT {

    private static final Map<String, String[]> VISITORS = visitors();
    private static final Pattern WHY_PROOF = Pattern.compile("(why\\?d=)[^&\"]+");

    private static Map<String, String[]> visitors() {
        Map<String, String[]> visitors = new LinkedHashMap<>();
        visitors.put("plain", Visitors.PLAIN);
        visitors.put("phone", Visitors.PHONE);
        visitors.put("partner", Visitors.PARTNER);
        visitors.put("california", Visitors.CALIFORNIA);
        return visitors;
    }

    @ParameterizedTest
    @Tag("promise-7")
    @ValueSource(
            strings = {
                "/home.html",
                "/home/pricing.html",
                "/home/guides/first-rope.html",
                "/home/products/loft-tent.html",
                "/de/home.html",
                "/home~x~.html",
                "/home.html?utm_campaign=spring",
                "/de/home.html?utm_campaign=spring",
                "/short",
                "/.personalization/decisions?page=/home",
                "/.personalization/v1/pages/home",
                "/.personalization/v1/pages/home/pricing?content=false",
                "/.personalization/decisions?page=/home/pricing",
                "/.personalization/health"
            })
    void everybodyGetsTheirOwnInEveryOrder(String path, Site site) {
        assertThat(strangersPages(site, path)).isEmpty();
    }

    /** The same check with our marking taken out: it must find leaks, or it could not find any. */
    @Test
    void withoutOurMarkingTheSameCheckFindsLeaks(Site site) {
        MarkingRemover.removeMarks(true);
        try {
            assertThat(strangersPages(site, "/short?utm_term=unmarked")).isNotEmpty();
        } finally {
            MarkingRemover.removeMarks(false);
        }
    }

    /** The same for pages that the page cache keeps. */
    @Test
    void withoutOurSignatureTheSameCheckFindsLeaks(Site site) {
        SignatureRemover.removeSignatures(true);
        try {
            assertThat(strangersPages(site, "/home.html?utm_term=unsigned")).isNotEmpty();
        } finally {
            SignatureRemover.removeSignatures(false);
        }
    }

    /** Who was given what belongs to somebody else. What belongs to whom is asked at addresses that nobody else uses. */
    private static List<String> strangersPages(Site site, String path) {
        Map<String, String> own = new LinkedHashMap<>();
        VISITORS.forEach((name, headers) -> own.put(name, essence(site.page(unshared(path, name), headers))));
        List<String> wrong = new ArrayList<>();
        for (List<String> order : permutations(new ArrayList<>(VISITORS.keySet()))) {
            for (String visitor : order) {
                String shown = essence(site.page(path, VISITORS.get(visitor)));
                if (!shown.equals(own.get(visitor))) {
                    wrong.add(visitor + " in " + order);
                }
            }
        }
        return wrong;
    }

    private static String unshared(String path, String visitor) {
        return path + (path.contains("?") ? "&" : "?") + "utm_source=own-" + visitor;
    }

    /** The marks and the headlines, which differ between variants, without what is another at every request. */
    private static String essence(String body) {
        return body.lines()
                .filter(line -> line.contains("p13n") || line.contains("\"variant\"") || line.contains("headline"))
                .map(line -> WHY_PROOF.matcher(line).replaceAll("$1"))
                .reduce("", String::concat);
    }

    private static List<List<String>> permutations(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : names) {
            List<String> rest = new ArrayList<>(names);
            rest.remove(first);
            for (List<String> tail : permutations(rest)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
