package info.magnolia.voting.voters;

/**
 * A voter that knows only true and false; which numbers these are is configuration.
 *
 * @param <T> type of the object of the vote
 */
public abstract class AbstractBoolVoter<T> extends BaseVoterImpl<T> {

    private int trueValue = 1;
    private int falseValue;
    private int level;
    private boolean not;

    @Override
    public int vote(T value) {
        return boolVote(value) != not ? trueValue : falseValue;
    }

    /** The answer before {@code not} and the numbers are applied. */
    protected abstract boolean boolVote(T value);

    public int getTrueValue() {
        return trueValue;
    }

    public void setTrueValue(int trueValue) {
        this.trueValue = trueValue;
    }

    public int getFalseValue() {
        return falseValue;
    }

    public void setFalseValue(int falseValue) {
        this.falseValue = falseValue;
    }

    public boolean isNot() {
        return not;
    }

    public void setNot(boolean not) {
        this.not = not;
    }

    public int getLevel() {
        return level;
    }

    /** Sets the number for true, so that one voter can outweigh another. */
    public void setLevel(int level) {
        this.level = level;
        this.trueValue = level;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + getName() + (not ? ", not" : "") + "]";
    }
}
