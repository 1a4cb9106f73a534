package org.openpersonalization.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.service.memory.BoundedCache;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;

/**
 * The banner on every page. Its HTML is the same for all visitors, so that a page that has it may be cached: it holds
 * the form of each regime, hidden. A style sheet of its own shows the applicable one when the banner is due. It needs
 * no script and moves nothing, since it lies above the page.
 */
public final class FirstLayer {

    /** The style sheet that shows nothing. */
    public static final String HIDDEN = "/* Nothing is to be asked. */\n";

    /** The names of the forms in records, with their buttons in their order. */
    private static final Map<Regime, String> SURFACES = Map.of(
            Regime.OPT_IN, "banner/1: refuse, choose, allow",
            Regime.OPT_OUT, "banner-opt-out/1: refuse, choose, keep");

    private static final String SIGNAL = ".p13n-first-layer .p13n-signal-note { display: block; }\n";
    private static final String CHANGED = ".p13n-first-layer .p13n-changed-note { display: block; }\n";
    private static final String AGAIN = "banner-again/1: refuse, choose, allow";

    /** As long as it may take until a site's own template is noticed. */
    private static final Duration KEPT = Duration.ofSeconds(2);
    /** More languages and applications than a site has. */
    private static final int MOST_PAGES = 64;

    private record Page(String language, String contextPath) {}

    /**
     * The banner.
     *
     * @param html empty where there is nothing to ask
     * @param settled whether each text has a version, without which a yes does not count
     */
    public record Banner(String html, boolean settled) {}

    private record Made(ConsentRules rules, Banner banner) {}

    private final VisitorPages pages;
    private final Supplier<ConsentRules> rules;
    /** It is on every page, and the same for some time. */
    private final BoundedCache<Page, Made> made = BoundedCache.living(MOST_PAGES, KEPT);

    public FirstLayer(VisitorPages pages, Supplier<ConsentRules> rules) {
        this.pages = pages;
        this.rules = rules;
    }

    /**
     * The banner, hidden, and links to its style sheets and to the one that shows it; nothing where there is nothing to ask.
     *
     * @param language of the page, such as {@code de}
     */
    public Banner banner(String language, String contextPath) {
        ConsentRules now = rules.get();
        Page page = new Page(language, contextPath);
        return made.get(page)
                .filter(known -> known.rules() == now)
                .map(Made::banner)
                .orElseGet(() -> fresh(now, page));
    }

    private Banner fresh(ConsentRules now, Page page) {
        Banner banner = made(now, page);
        made.put(page, new Made(now, banner));
        return banner;
    }

    private Banner made(ConsentRules now, Page page) {
        boolean settled = now.terms().values().stream().allMatch(terms -> terms.version() > 0);
        return new Banner(html(now, page.language(), page.contextPath(), false), settled);
    }

    /** The same with other rules, and without its script where it is inert. */
    String html(ConsentRules shown, String language, String contextPath, boolean isInert) {
        if (shown.terms().isEmpty()) {
            return "";
        }
        Language words = Language.of(language);
        Map<String, Object> model = new HashMap<>();
        model.put("inert", isInert);
        model.put("versions", PreferenceCentre.versions(shown));
        model.put(
                "surfaces",
                Map.of("optIn", SURFACES.get(Regime.OPT_IN), "optOut", SURFACES.get(Regime.OPT_OUT), "again", AGAIN));
        model.put("page", PageAddress.FIELD);
        model.put("back", PageAddress.PARAMETER);
        model.put("purposes", asked(shown.terms().values(), words));
        List<PurposeTerms> byDefault = new ArrayList<>(shown.terms().values());
        byDefault.removeIf(terms -> !terms.rules().grantedByDefaultIn().contains(Regime.OPT_OUT));
        model.put("byDefault", asked(byDefault, words));
        return pages.html("banner", words, contextPath, model);
    }

    /** The exact texts are on the banner as well: who says yes there agrees to them. */
    private static List<Map<String, String>> asked(Collection<PurposeTerms> terms, Language language) {
        return terms.stream()
                .map(each -> Map.of(
                        "id", each.purpose().id(),
                        "label", each.wording(language.wanted()).label(),
                        "text", each.wording(language.wanted()).text(),
                        "language", each.languageFor(language.wanted())))
                .toList();
    }

    /**
     * The style sheet that shows a visitor the applicable form, or none. Never shared between visitors. In the form it
     * hides the purposes that are not asked about: under a regime without a first question, those that are off anyway,
     * such as by Global Privacy Control; after a change of a text, those whose choice still counts; then a link leads
     * to the changes.
     */
    public static String css(Visitor visitor, ConsentRules rules, RequestContext context) {
        Regime regime = visitor.asking().jurisdiction().regime();
        if (!visitor.asking().isDue()) {
            return HIDDEN;
        }
        Instant now = context.time().toInstant();
        if (rules.isRenewal(visitor.choices(), now)) {
            boolean isChanged = !rules.superseded(visitor.choices(), now).isEmpty();
            return css("again") + without(rules, rules.open(visitor.choices(), now)) + (isChanged ? CHANGED : "");
        }
        if (regime == Regime.OPT_IN) {
            return css(regime);
        }
        Set<Purpose> granted = visitor.consent().granted();
        String signal = context.marks().globalPrivacyControl() ? SIGNAL : "";
        return granted.isEmpty() ? HIDDEN : css(regime) + without(rules, granted) + signal;
    }

    private static String without(ConsentRules rules, Set<Purpose> asked) {
        return rules.purposes().stream()
                .filter(purpose -> !asked.contains(purpose))
                .map(purpose -> ".p13n-first-layer .p13n-of-" + purpose.id() + " { display: none; }\n")
                .collect(Collectors.joining());
    }

    /**
     * The style sheet that shows the form of a regime. It leaves room for the form below the page's end, where nothing moves
     * by it, so that everything on the page can be scrolled to and used without choosing first. On low screens, such as with a
     * zoom of 400 %, the form does not lie above the page but stands in it.
     */
    public static String css(Regime regime) {
        return css(regime == Regime.OPT_IN ? "opt-in" : "opt-out");
    }

    private static String css(String form) {
        return "@media screen {\n#p13n-first-layer-" + form + " { display: block !important; }\n}\n"
                + "@media screen and (min-height: 36.01rem) {\n"
                + "  html { scroll-padding-bottom: var(--p13n-first-layer-height, 20rem); }\n"
                + "  html:has(.p13n-first-layer details[open]) { scroll-padding-bottom: var(--p13n-first-layer-height, 85vh); }\n"
                + "  body { padding-bottom: var(--p13n-first-layer-height, 20rem); }\n}\n"
                + "@media screen and (min-height: 36.01rem) and (max-width: 40rem) {\n"
                + "  html { scroll-padding-bottom: var(--p13n-first-layer-height, 85vh); }\n"
                + "  body { padding-bottom: var(--p13n-first-layer-height, 85vh); }\n}\n";
    }
}
