package org.openpersonalization.magnolia.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether the servlets of the module's descriptor are registered. */
final class ServletCheck {

    private static final String SERVLETS = "/server/filters/servlets";
    private static final String PACKAGE = "org.openpersonalization.magnolia.web.";
    private static final List<Servlet> OWN = List.of(
            new Servlet("personalization", "/.personalization/*", PACKAGE + "PersonalizationServlet"),
            new Servlet("personalization-admin", "/.personalization-admin/*", PACKAGE + "AdminAppServlet"),
            new Servlet("personalization-gpc", "/.well-known/gpc.json", PACKAGE + "PrivacyControlStatement"));

    private record Servlet(String name, String pattern, String type) {

        String path() {
            return SERVLETS + "/" + name;
        }
    }

    private ServletCheck() {}

    static List<CheckResult> look() {
        return Configuration.read(ServletCheck::look);
    }

    private static List<CheckResult> look(Configuration configuration) throws RepositoryException {
        List<CheckResult> problems = new ArrayList<>();
        for (Servlet servlet : OWN) {
            if (configuration.node(servlet.path()).isEmpty()) {
                problems.add(of(CheckCode.SERVLET_MISSING, servlet));
            } else if (!configuration.isEnabled(servlet.path())) {
                problems.add(of(CheckCode.SERVLET_DISABLED, servlet));
            }
        }
        return problems.isEmpty() ? List.of(registered()) : problems;
    }

    private static CheckResult registered() {
        String patterns = OWN.stream().map(Servlet::pattern).collect(Collectors.joining(", "));
        return CheckResult.of(CheckCode.SERVLETS_REGISTERED).with("servlets", patterns);
    }

    private static CheckResult of(CheckCode code, Servlet servlet) {
        return CheckResult.of(code)
                .with("servlet", servlet.name())
                .with("pattern", servlet.pattern())
                .with("class", servlet.type());
    }
}
