package org.openpersonalization.service.privacy.proof;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.Checkpoints;

/**
 * Number and hash of a record that the ledger had, kept in a third place: neither in the database nor in the file of
 * checkpoints. It shows when both were put back to an older state. Written as {@code number:hash}.
 *
 * @param count the record's number, from 1
 * @param head its hash, 64 hexadecimal digits
 */
public record Anchor(long count, String head) {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9a-f])" + TEXT.pattern() + "(?![0-9a-f])");

    /**
     * Reads {@code number:hash}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static Anchor of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException(
                    RefusalCode.EXPECTED_RECORD.message().text("record", text));
        }
        return new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /** The anchors within a line of text, such as one of a log. */
    public static List<Anchor> within(String line) {
        return WITHIN.matcher(line).results().map(found -> of(found.group())).toList();
    }

    /** The anchor of a checkpoint. */
    public static Anchor of(Checkpoint checkpoint) {
        return new Anchor(checkpoint.count(), checkpoint.head());
    }

    /** Whether a link stands in the place of this record and is another one. */
    public boolean contradicts(Link link) {
        return link.sequence() == count && !link.hash().equals(head);
    }

    /** The problem of checkpoints of which none is as new as this anchor, which was kept after a checkpoint was added; empty when one is. */
    public Optional<Message> problemOf(Checkpoints.Reading kept) {
        return kept.genuine().stream().anyMatch(checkpoint -> checkpoint.count() >= count)
                ? Optional.empty()
                : Optional.of(Message.of(LedgerFault.Code.CHECKPOINTS_END_EARLY).text("number", count));
    }

    @Override
    public String toString() {
        return count + ":" + head;
    }
}
