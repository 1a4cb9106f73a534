package org.openpersonalization.magnolia.installation;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.NoSuchWorkspaceException;
import javax.jcr.RepositoryException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether the workspace of definitions is there, with its node types and folders. */
final class WorkspaceCheck {

    private static final String WORKSPACE = "personalization";
    private static final List<String> TYPES =
            List.of("p13n:audience", "p13n:experiment", "p13n:goal", "p13n:group", "p13n:persona", "p13n:purpose");
    private static final List<String> FOLDERS =
            List.of("audiences", "experiments", "goals", "groups", "personas", "purposes");

    private WorkspaceCheck() {}

    static List<CheckResult> look() {
        try {
            return Configuration.read(WORKSPACE, WorkspaceCheck::look);
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof NoSuchWorkspaceException missing) {
                return List.of(CheckResult.of(CheckCode.WORKSPACE_MISSING)
                        .with("reason", String.valueOf(missing.getMessage())));
            }
            throw failed;
        }
    }

    private static List<CheckResult> look(Configuration workspace) throws RepositoryException {
        List<CheckResult> problems = new ArrayList<>();
        for (String type : TYPES) {
            if (!workspace.hasNodeType(type)) {
                problems.add(CheckResult.of(CheckCode.NODE_TYPE_MISSING).with("type", type));
            }
        }
        for (String folder : FOLDERS) {
            if (workspace.node("/" + folder).isEmpty()) {
                problems.add(CheckResult.of(CheckCode.FOLDER_MISSING)
                        .with("folder", "/" + folder)
                        .with("name", folder));
            }
        }
        return problems.isEmpty() ? List.of(CheckResult.of(CheckCode.WORKSPACE_READY)) : problems;
    }
}
