package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page with axe, by WCAG 2.1 A and AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    /** Contrast counts when a dialog has faded in. */
    private static final String SETTLED = "Promise.all(document.getAnimations()"
            + ".filter(each => each instanceof CSSTransition).map(each => each.finished.catch(() => {})))";
    /** Axe would wait for ever in frames in which no script runs; their pages are tested alone. */
    private static final String WITHOUT_FRAMES =
            "document.querySelectorAll('iframe[sandbox]').forEach(frame => frame.remove())";

    private Accessibility() {}

    /** The rules, without details of the elements that pass, which take half of the time. */
    private static AxeRunOptions violations() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    static void assertNoViolations(Page page) {
        page.evaluate(SETTLED);
        List<Rule> violations = new AxeBuilder(page)
                .options(violations())
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(Rule::getId, Rule::getHelp)
                .isEmpty();
    }

    /** The same of a page that shows others in frames, which are taken out. */
    static void assertNoViolationsBesidesFrames(Page page) {
        page.evaluate(WITHOUT_FRAMES);
        assertNoViolations(page);
    }
}
