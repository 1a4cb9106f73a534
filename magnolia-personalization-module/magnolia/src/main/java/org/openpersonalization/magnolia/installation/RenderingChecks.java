package org.openpersonalization.magnolia.installation;

import java.util.Optional;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.rendering.VariantFunctions;
import org.openpersonalization.magnolia.rendering.VariantListener;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

/** Whether the rendering listener is registered and templates have the module's functions. */
final class RenderingChecks {

    private static final String LISTENER = "/server/rendering/engine/listeners/personalization";
    private static final String FUNCTIONS = "/modules/rendering/renderers/freemarker/contextAttributes/p13nfn";

    private RenderingChecks() {}

    static CheckResult listener() {
        return Configuration.read(RenderingChecks::listener);
    }

    private static CheckResult listener(Configuration configuration) throws RepositoryException {
        String own = VariantListener.class.getName();
        Optional<String> found = configuration.text(LISTENER + "/" + Configuration.CLASS);
        if (found.isEmpty()) {
            return at(CheckCode.LISTENER_MISSING, LISTENER, own);
        }
        return found.get().equals(own)
                ? CheckResult.of(CheckCode.LISTENER_REGISTERED)
                : at(CheckCode.LISTENER_OF_OTHER_CLASS, LISTENER, own).with("found", found.get());
    }

    static CheckResult functions() {
        return Configuration.read(configuration -> {
            boolean isThere = configuration.text(FUNCTIONS + "/componentClass").isPresent();
            return isThere
                    ? CheckResult.of(CheckCode.FUNCTIONS_REGISTERED)
                    : at(CheckCode.FUNCTIONS_MISSING, FUNCTIONS, VariantFunctions.class.getName());
        });
    }

    private static CheckResult at(CheckCode code, String path, String type) {
        return CheckResult.of(code).with("path", "config:" + path).with("class", type);
    }
}
