package org.openpersonalization.service.finding;

import java.util.List;
import org.openpersonalization.audience.lint.LintFinding;

/**
 * The findings on all pages.
 *
 * @param components those with findings, by page
 * @param checked the number of components that were checked
 * @param isComplete false when there are more components than were checked
 */
public record SiteFindings(List<ComponentFindings> components, int checked, boolean isComplete) {

    /**
     * The findings on a component.
     *
     * @param component the component's id
     * @param place its page and title
     * @param findings the worst first
     */
    public record ComponentFindings(String component, AuthoredComponent.Place place, List<LintFinding> findings) {

        public ComponentFindings {
            findings = List.copyOf(findings);
        }
    }

    public SiteFindings {
        components = List.copyOf(components);
    }
}
