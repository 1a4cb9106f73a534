package info.magnolia.voting.voters;

import info.magnolia.cms.beans.config.ServerConfiguration;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** True on the author instance. */
public class OnAdminVoter extends AbstractBoolVoter<HttpServletRequest> {

    private final ServerConfiguration server;

    @Inject
    public OnAdminVoter(ServerConfiguration server) {
        this.server = server;
    }

    @Override
    protected boolean boolVote(HttpServletRequest request) {
        return server.isAdmin();
    }
}
