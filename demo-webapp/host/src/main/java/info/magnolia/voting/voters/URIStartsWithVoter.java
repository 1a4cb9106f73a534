package info.magnolia.voting.voters;

import jakarta.servlet.http.HttpServletRequest;

/** True for requests whose path starts with the pattern; an empty pattern matches nothing. */
public class URIStartsWithVoter extends BasePatternVoter {

    @Override
    protected boolean boolVote(HttpServletRequest request) {
        return !getPattern().isEmpty() && pathOf(request).startsWith(getPattern());
    }
}
