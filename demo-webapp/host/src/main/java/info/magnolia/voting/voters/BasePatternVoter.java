package info.magnolia.voting.voters;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A voter on requests with one pattern; what the pattern means is the subclass's matter. */
public abstract class BasePatternVoter extends AbstractBoolVoter<HttpServletRequest> {

    private String pattern = "";

    public String getPattern() {
        return pattern;
    }

    public void setPattern(@Nullable String pattern) {
        this.pattern = pattern == null ? "" : pattern;
    }
}
