package info.magnolia.voting.voters;

import info.magnolia.voting.Voter;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.host.bean.ChildBeans;

/**
 * Several voters that speak with one voice: the vote with the greatest weight wins, the first one among equals.
 *
 * @param <T> type of the object of the vote
 */
public class VoterSet<T> extends BaseVoterImpl<T> implements ChildBeans {

    private final List<Voter<T>> voters = new ArrayList<>();
    private int level;

    @Override
    public int vote(T value) {
        int winner = voters.stream()
                .filter(Voter::isEnabled)
                .mapToInt(voter -> voter.vote(value))
                .reduce(0, (best, vote) -> Math.abs(vote) > Math.abs(best) ? vote : best);
        return level == 0 ? winner : Integer.signum(winner) * level;
    }

    public List<Voter<T>> getVoters() {
        return List.copyOf(voters);
    }

    public void setVoters(List<Voter<T>> voters) {
        this.voters.clear();
        this.voters.addAll(voters);
    }

    public void addVoter(Voter<T> voter) {
        voters.add(voter);
    }

    @Override
    @SuppressWarnings("unchecked") // what configuration puts into a set of voters is a voter of the same things
    public void addChild(String name, Object bean) {
        voters.add((Voter<T>) bean);
    }

    @Override
    public Class<?> childClass() {
        return VoterSet.class;
    }

    public int getLevel() {
        return level;
    }

    /** The weight of the set among its siblings; zero leaves the weight of its winner. */
    public void setLevel(int level) {
        this.level = level;
    }
}
