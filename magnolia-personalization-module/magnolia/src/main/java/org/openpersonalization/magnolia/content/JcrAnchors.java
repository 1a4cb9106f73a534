package org.openpersonalization.magnolia.content;

import java.util.Optional;
import javax.jcr.Node;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.proof.Anchor;
import org.openpersonalization.service.privacy.proof.Anchors;

/** The anchor of this instance's ledger in the property {@code anchor} of the node {@value #PATH} of our workspace. */
public final class JcrAnchors implements Anchors {

    static final String PATH = "/ledger";
    private static final String TYPE = "mgnl:contentNode";
    private static final String PROPERTY = "anchor";

    @Override
    public Optional<Anchor> newest() {
        return in(session -> session.propertyExists(PATH + "/" + PROPERTY)
                ? Optional.of(
                        Anchor.of(session.getProperty(PATH + "/" + PROPERTY).getString()))
                : Optional.empty());
    }

    @Override
    public void keep(Anchor anchor) {
        in(session -> {
            try {
                Node node = session.nodeExists(PATH)
                        ? session.getNode(PATH)
                        : session.getRootNode().addNode(PATH.substring(1), TYPE);
                node.setProperty(PROPERTY, anchor.toString());
                session.save();
                return anchor;
            } finally {
                session.refresh(false);
            }
        });
    }

    private static <T> T in(SystemSession.Work<T> work) {
        try {
            return SystemSession.in(Definitions.WORKSPACE, work);
        } catch (IllegalArgumentException malformed) {
            throw new StoreUnavailableException(
                    "The anchor of the consent ledger has another form [node=" + PATH + "]", malformed);
        } catch (IllegalStateException unavailable) {
            throw new StoreUnavailableException(
                    "The anchor of the consent ledger can be neither read nor written", unavailable);
        }
    }
}
