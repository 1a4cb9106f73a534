package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no pointer, and sees where the focus is. */
final class Keyboard {

    private static final int MOST_STOPS = 120;

    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const label = at.labels?.[0]?.textContent;
              return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim().slice(0, 80);
            }""";

    /** Fields of the app show the focus by the colour of their border. */
    private static final String IS_SEEN = """
            () => {
              const at = document.activeElement;
              const isField = ['INPUT', 'SELECT', 'TEXTAREA', 'IFRAME', 'BODY'].includes(at.tagName);
              return isField || getComputedStyle(at).outlineStyle !== 'none';
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on from stop to stop until the element with this beginning of its name has the focus. */
    Keyboard to(String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            assertThat(page.evaluate(IS_SEEN))
                    .as("the focus is seen on " + focused())
                    .isEqualTo(true);
            if (focused().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + name);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Replaces the text of the field with the focus. */
    void write(String text) {
        press("Control+a");
        page.keyboard().type(text);
    }

    /** Chooses the entry with this beginning in the list with the focus. */
    void choose(String entry) {
        page.keyboard().type(entry);
    }

    /** The name of the element with the focus. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }
}
