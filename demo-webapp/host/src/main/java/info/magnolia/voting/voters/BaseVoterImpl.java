package info.magnolia.voting.voters;

import info.magnolia.voting.Voter;
import org.jspecify.annotations.Nullable;

/**
 * The part that all configured voters share: a name and a switch.
 *
 * @param <T> type of the object of the vote
 */
public abstract class BaseVoterImpl<T> implements Voter<T> {

    private @Nullable String name;
    private boolean enabled = true;

    public @Nullable String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
