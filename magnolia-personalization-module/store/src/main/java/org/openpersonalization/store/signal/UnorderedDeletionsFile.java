package org.openpersonalization.store.signal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.UnorderedDeletions;
import org.openpersonalization.store.file.SyncedLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Withdrawals in a file, one visitor a line: pseudonym, then purpose and time of the choice in milliseconds of each purpose, then
 * a full stop, which a line that was cut short lacks.
 */
public final class UnorderedDeletionsFile implements UnorderedDeletions {

    private static final Logger LOG = LoggerFactory.getLogger(UnorderedDeletionsFile.class);
    private static final String END = " .";

    /** A line. */
    private record OfVisitor(VisitorKey visitor, Withdrawal withdrawal) {}

    private final SyncedLines<VisitorKey, OfVisitor> lines;

    /** The file, which need not exist. */
    public UnorderedDeletionsFile(Path file) {
        this.lines = new SyncedLines<>(file, new Lines(), "Withdrawals without a deletion");
    }

    @Override
    public boolean put(VisitorKey visitor, Withdrawal withdrawal) {
        return lines.add(List.of(new OfVisitor(visitor, withdrawal)));
    }

    @Override
    public void remove(VisitorKey visitor) {
        lines.remove(List.of(visitor));
    }

    @Override
    public Map<VisitorKey, Withdrawal> open() {
        Map<VisitorKey, Withdrawal> open = new LinkedHashMap<>();
        lines.open().forEach(one -> open.put(one.visitor(), one.withdrawal()));
        return open;
    }

    private record Lines() implements SyncedLines.Format<VisitorKey, OfVisitor> {

        @Override
        public VisitorKey key(OfVisitor one) {
            return one.visitor();
        }

        @Override
        public String line(OfVisitor one) {
            StringBuilder line =
                    new StringBuilder(HexFormat.of().formatHex(one.visitor().bytes()));
            new TreeMap<>(one.withdrawal().byPurpose())
                    .forEach((purpose, at) ->
                            line.append(' ').append(purpose.id()).append(' ').append(at.toEpochMilli()));
            return line.append(END).toString();
        }

        @Override
        public Optional<OfVisitor> parse(String line) {
            if (!line.endsWith(END)) {
                return Optional.empty();
            }
            try {
                String[] words = line.split(" ");
                Map<Purpose, Instant> byPurpose = new TreeMap<>();
                for (int i = 1; i + 2 < words.length; i += 2) {
                    byPurpose.put(new Purpose(words[i]), Instant.ofEpochMilli(Long.parseLong(words[i + 1])));
                }
                VisitorKey visitor = VisitorKey.of(HexFormat.of().parseHex(words[0]));
                return Optional.of(new OfVisitor(visitor, new Withdrawal(byPurpose)));
            } catch (IllegalArgumentException malformed) {
                LOG.debug("A line is no withdrawal", malformed);
                return Optional.empty();
            }
        }
    }
}
