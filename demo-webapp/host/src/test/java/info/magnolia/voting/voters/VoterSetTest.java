package info.magnolia.voting.voters;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.voting.Voter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §2 voters")
class VoterSetTest {

    private final VoterSet<String> set = new VoterSet<>();

    @Test
    void heaviestVoteWins() {
        set.addVoter(contains("a", 1));
        set.addVoter(contains("b", -5));

        assertThat(set.vote("a")).isEqualTo(1);
        assertThat(set.vote("ab")).isEqualTo(-5);
        assertThat(set.vote("c")).isZero();
    }

    @Test
    void disabledVoterIsSilent() {
        Contains voter = contains("a", 1);
        voter.setEnabled(false);
        set.addVoter(voter);

        assertThat(set.vote("a")).isZero();
    }

    @Test
    void negatedVoterSaysTheOpposite() {
        Contains voter = contains("a", 1);
        voter.setNot(true);

        assertThat(voter.vote("a")).isZero();
        assertThat(voter.vote("b")).isEqualTo(1);
    }

    @Test
    void levelOfASetIsItsWeightAmongOthers() {
        VoterSet<String> inner = new VoterSet<>();
        inner.addVoter(contains("a", 1));
        inner.setLevel(3);
        Voter<String> against = contains("a", -2);
        set.addVoter(against);
        set.addVoter(inner);

        assertThat(set.vote("a")).isEqualTo(3);
    }

    private static Contains contains(String text, int level) {
        Contains voter = new Contains(text);
        voter.setLevel(level);
        return voter;
    }

    private static final class Contains extends AbstractBoolVoter<String> {

        private final String text;

        Contains(String text) {
            this.text = text;
        }

        @Override
        protected boolean boolVote(String value) {
            return value.contains(text);
        }
    }
}
