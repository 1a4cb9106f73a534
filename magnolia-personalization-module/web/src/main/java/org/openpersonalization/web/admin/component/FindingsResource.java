package org.openpersonalization.web.admin.component;

import java.util.List;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.finding.SiteFindings;
import org.openpersonalization.web.admin.audience.FindingView;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;

/** Findings about the variants of all pages. */
public final class FindingsResource {

    /**
     * An answer.
     *
     * @param components the components with findings, by page
     * @param checked the number of components that were checked
     * @param isComplete false when there are more components than were checked
     */
    public record FindingsTable(List<CheckedComponent> components, int checked, boolean isComplete) {

        static FindingsTable of(SiteFindings found) {
            return new FindingsTable(
                    found.components().stream().map(CheckedComponent::of).toList(),
                    found.checked(),
                    found.isComplete());
        }
    }

    /**
     * The findings about a component.
     *
     * @param component its id
     * @param page the path of its page in the CMS
     * @param pageTitle may be empty
     * @param title its title for visitors; may be empty
     * @param findings the worst first
     */
    public record CheckedComponent(
            String component, String page, String pageTitle, String title, List<FindingView> findings) {

        static CheckedComponent of(SiteFindings.ComponentFindings found) {
            return new CheckedComponent(
                    found.component(),
                    found.place().page(),
                    found.place().pageTitle(),
                    found.place().title(),
                    FindingView.of(found.findings()));
        }
    }

    private final FindingService service;

    public FindingsResource(FindingService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        return AdminRoute.withEditors(List.of(AdminRoute.get(
                "/findings",
                Contract.json(
                        "Findings about the variants of all pages: unreachable, ended, untranslated, much longer, with"
                                + " dead links or rarely granted purposes.",
                        FindingsTable.class),
                call -> Reply.json(FindingsTable.of(service.findings())))));
    }
}
