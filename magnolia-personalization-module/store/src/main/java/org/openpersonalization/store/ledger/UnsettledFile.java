package org.openpersonalization.store.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.store.file.SyncedLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unsettled records in a file, one a line: pseudonym of the subject, a step, and its content. The step is {@code record} before an
 * outstanding record as JSON, the id of a doubtful decision before the record of its end, and {@code request} before id, time and
 * kind of a request, whose pseudonym is zero.
 */
public final class UnsettledFile implements UnsettledRecords {

    private static final Logger LOG = LoggerFactory.getLogger(UnsettledFile.class);
    private static final String NOT_THE_SUBJECT = "0".repeat(64);
    private static final String RECORD = "record";
    private static final String REQUEST = "request";
    private static final int FIELDS = 3;

    /** By the id of the decision or request. */
    private final SyncedLines<UUID, Unsettled> lines;

    /** The file, which need not exist. */
    public UnsettledFile(Path file) {
        this.lines = new SyncedLines<>(file, new Lines(), "Decisions without a record");
    }

    @Override
    public boolean add(Unsettled step) {
        return lines.add(single(step));
    }

    /** One decision each, as they stand in the file. */
    private static List<Unsettled> single(Unsettled step) {
        if (step instanceof Doubtful doubtful) {
            return doubtful.ends().entrySet().stream()
                    .<Unsettled>map(end -> new Doubtful(doubtful.subject(), Map.of(end.getKey(), end.getValue())))
                    .toList();
        }
        if (step instanceof Unrecorded unrecorded) {
            return unrecorded.drafts().stream()
                    .<Unsettled>map(draft -> new Unrecorded(unrecorded.subject(), List.of(draft)))
                    .toList();
        }
        return List.of(step);
    }

    @Override
    public void settled(Unsettled step) {
        lines.remove(step.ids());
    }

    @Override
    public void erase(VisitorKey subject) {
        lines.erase(one -> one.subject().equals(subject));
    }

    @Override
    public List<Unsettled> open() {
        return lines.open();
    }

    private record Lines() implements SyncedLines.Format<UUID, Unsettled> {

        @Override
        public UUID key(Unsettled one) {
            return one.ids().iterator().next();
        }

        @Override
        public String line(Unsettled one) {
            return HexFormat.of().formatHex(one.subject().bytes()) + " " + step(one);
        }

        private String step(Unsettled one) {
            if (one instanceof Doubtful doubtful) {
                return key(one) + " " + json(doubtful.ends().get(key(one)));
            }
            if (one instanceof Unrecorded unrecorded) {
                return RECORD + " " + json(unrecorded.drafts().get(0));
            }
            Unregistered request = (Unregistered) one;
            return REQUEST + " " + request.id() + " " + request.received().toEpochMilli() + " "
                    + request.kind().label();
        }

        private static String json(RecordDraft draft) {
            return StoredEntry.write(draft.of(NOT_THE_SUBJECT));
        }

        @Override
        public Optional<Unsettled> parse(String line) {
            String[] fields = line.split(" ", FIELDS);
            try {
                if (fields.length == FIELDS && fields[1].equals(REQUEST)) {
                    return request(fields[2].split(" "));
                }
                if (fields.length == FIELDS
                        && StoredEntry.read(Entry.Kind.CONSENT.label(), fields[2]) instanceof ConsentEntry entry) {
                    VisitorKey subject = VisitorKey.of(HexFormat.of().parseHex(fields[0]));
                    return Optional.of(decision(subject, fields[1], draft(entry)));
                }
            } catch (IllegalArgumentException malformed) {
                LOG.debug("A line is no unsettled record", malformed);
            }
            return Optional.empty();
        }

        /** The kind is last: no prefix of a line is a line. */
        private static Optional<Unsettled> request(String[] words) {
            return words.length != FIELDS
                    ? Optional.empty()
                    : SubjectRequest.Kind.of(words[2])
                            .map(kind -> new Unregistered(
                                    UUID.fromString(words[0]), kind, Instant.ofEpochMilli(Long.parseLong(words[1]))));
        }

        private static Unsettled decision(VisitorKey subject, String step, RecordDraft draft) {
            return step.equals(RECORD)
                    ? new Unrecorded(subject, List.of(draft))
                    : new Doubtful(subject, Map.of(UUID.fromString(step), draft));
        }

        private static RecordDraft draft(ConsentEntry entry) {
            return new RecordDraft(entry.id(), entry.time(), entry.statement(), entry.notice(), entry.circumstances());
        }
    }
}
