package org.openpersonalization.service.privacy.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.service.privacy.ledger.LedgerChain;

/** Links in memory with their ties, which a test can change as it likes. */
final class Ledgers {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /** A chain without a ledger around it. */
    static final class InMemory implements LedgerChain {

        final List<Link> links = new ArrayList<>();
        final Set<String> tied = new TreeSet<>();
        Seals seals = Seals.NONE;
        Runnable afterFirstWalk = () -> {};

        ConsentRecord add(Entry entry) {
            ConsentRecord record = Chain.append(last(), entry, seals);
            links.add(record);
            if (entry instanceof ConsentEntry said) {
                tied.add(said.subject());
            }
            return record;
        }

        @Override
        public Seals seals() {
            return seals;
        }

        @Override
        public Set<String> tied(Collection<String> commitments) {
            return commitments.stream().filter(tied::contains).collect(Collectors.toSet());
        }

        @Override
        public void forEach(Consumer<Link> reader) {
            List.copyOf(links).forEach(reader);
            Runnable now = afterFirstWalk;
            afterFirstWalk = () -> {};
            now.run();
        }

        @Override
        public Optional<Link> last() {
            return links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
        }
    }

    /** Keys whose seals are as good as their digests are different. */
    record Keys(String newest, Set<String> known) implements Seals {

        @Override
        public Optional<String> keyInForce() {
            return Optional.of(newest);
        }

        @Override
        public Optional<String> seal(String keyId, String digest) {
            return known.contains(keyId)
                    ? Optional.of(new StringBuilder(digest).reverse().toString())
                    : Optional.empty();
        }
    }

    private Ledgers() {}

    /** A yes of a subject. */
    static ConsentEntry said(int subject, Instant time) {
        return new ConsentEntry(
                new UUID(subject, time.toEpochMilli()),
                time,
                String.format("%064x", subject),
                new Statement(Purpose.PRICING, Statement.Verdict.GIVEN, Optional.of(time.plusSeconds(60))),
                new Notice("3", "a".repeat(64), "de"),
                new Circumstances(
                        "Shop Ltd",
                        "CH",
                        "opt-in",
                        Circumstances.Source.BANNER,
                        "a: refuse, allow",
                        List.of("Sec-GPC")));
    }
}
