package info.magnolia.voting.voters;

import jakarta.servlet.http.HttpServletRequest;

/** True for requests with parameters other than those of marketing campaigns ({@code utm_*}). */
public class RequestHasParametersVoter extends AbstractBoolVoter<HttpServletRequest> {

    private static final String CAMPAIGN_PREFIX = "utm_";

    @Override
    protected boolean boolVote(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> !name.startsWith(CAMPAIGN_PREFIX));
    }
}
