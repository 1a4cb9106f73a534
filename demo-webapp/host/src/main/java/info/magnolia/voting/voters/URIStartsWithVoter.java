package info.magnolia.voting.voters;

import info.magnolia.cms.filters.RequestPath;
import jakarta.servlet.http.HttpServletRequest;

/** True for requests whose path starts with the pattern; an empty pattern matches nothing. */
public class URIStartsWithVoter extends BasePatternVoter {

    @Override
    protected boolean boolVote(HttpServletRequest request) {
        return !getPattern().isEmpty() && RequestPath.of(request).startsWith(getPattern());
    }
}
