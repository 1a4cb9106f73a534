package org.openpersonalization.service.finding;

import java.util.List;

/** The components with variants on all pages, with their content. */
public interface AuthoredComponents {

    /**
     * The components.
     *
     * @param components by page, then in their order on the page
     * @param isComplete false when there are more of them
     */
    record Authored(List<AuthoredComponent> components, boolean isComplete) {

        public Authored {
            components = List.copyOf(components);
        }
    }

    /**
     * Reads the content as it is now.
     *
     * @param most returns at most this many
     * @throws RuntimeException when content cannot be read
     */
    Authored read(int most);
}
