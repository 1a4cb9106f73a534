package org.openpersonalization.service.privacy.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.ledger.chain.UnreadableRecordException;

/** The links of a consent ledger in their order, for verification and checkpoints. */
public interface LedgerChain {

    /** The keys that seal its records. */
    default Seals seals() {
        return Seals.NONE;
    }

    /** Those of the commitments that still belong to a subject, that is, were not erased. */
    Set<String> tied(Collection<String> commitments);

    /**
     * Hands out every link, from the beginning of the chain to its end. One that cannot be read ends it with an
     * {@link UnreadableRecordException}, after those before it.
     */
    void forEach(Consumer<Link> reader);

    /** Hands out every link after a number, to the end of the chain. */
    default void forEachAfter(long sequence, Consumer<Link> reader) {
        forEach(link -> {
            if (link.sequence() > sequence) {
                reader.accept(link);
            }
        });
    }

    /** The last link; empty when there is none. */
    Optional<Link> last();
}
