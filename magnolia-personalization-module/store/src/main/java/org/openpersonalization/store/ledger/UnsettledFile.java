package org.openpersonalization.store.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.UnsettledDecisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unsettled decisions in a file, one a line: pseudonym of the subject, a step, and a record as JSON. The step is {@code record}
 * when the record is outstanding, and the id of a doubtful decision when the record is its end. The file is deleted when all of
 * them are settled; settling one again changes nothing, so that a line may stay for longer. A line that a crash cut short, or
 * that is none, is left out.
 */
public final class UnsettledFile implements UnsettledDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(UnsettledFile.class);
    private static final String NOT_THE_SUBJECT = "0".repeat(64);
    private static final String RECORD = "record";
    private static final int FIELDS = 3;

    private final Path file;
    /** By the id of the decision. */
    private final Map<UUID, Unsettled> open = new LinkedHashMap<>();

    private boolean read;
    private boolean failing;

    /** The file, which need not be there yet. */
    public UnsettledFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized boolean add(Unsettled decisions) {
        readOnce();
        List<Unsettled> each = single(decisions);
        each.forEach(one -> open.put(id(one), one));
        try {
            append(each);
            failing = false;
        } catch (IOException failure) {
            if (!failing) {
                LOG.warn("Decisions without a record cannot be kept, only this process knows them", failure);
            }
            failing = true;
        }
        return !failing;
    }

    /** One decision each, as they stand in the file. */
    private static List<Unsettled> single(Unsettled decisions) {
        if (decisions instanceof Doubtful doubtful) {
            return doubtful.ends().entrySet().stream()
                    .<Unsettled>map(end -> new Doubtful(doubtful.subject(), Map.of(end.getKey(), end.getValue())))
                    .toList();
        }
        return ((Unrecorded) decisions)
                .drafts().stream()
                        .<Unsettled>map(draft -> new Unrecorded(decisions.subject(), List.of(draft)))
                        .toList();
    }

    private static UUID id(Unsettled one) {
        return one.ids().iterator().next();
    }

    private void append(Collection<Unsettled> decisions) throws IOException {
        try (FileChannel channel = openFor(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            write(channel, "\n", decisions); // behind what a crash cut short
        }
    }

    private static void write(FileChannel channel, String start, Collection<Unsettled> decisions) throws IOException {
        StringBuilder lines = new StringBuilder(start);
        decisions.forEach(one -> lines.append(line(one)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Only the server's own user may read it, where the file system knows users. */
    private static FileChannel openFor(Path file, Set<StandardOpenOption> options) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return FileChannel.open(file, options);
        }
        Files.createDirectories(folder, permissions("rwx------"));
        return FileChannel.open(file, options, permissions("rw-------"));
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    private static String line(Unsettled one) {
        boolean isDoubtful = one instanceof Doubtful;
        RecordDraft draft = one instanceof Doubtful doubtful
                ? doubtful.ends().values().iterator().next()
                : ((Unrecorded) one).drafts().get(0);
        return HexFormat.of().formatHex(one.subject().bytes()) + " " + (isDoubtful ? id(one) : RECORD) + " "
                + StoredEntry.write(draft.of(NOT_THE_SUBJECT));
    }

    @Override
    public synchronized void settled(Unsettled decisions) {
        open.keySet().removeAll(decisions.ids());
        deleteIfDone();
    }

    /** Content that could not be read is not deleted. */
    private void deleteIfDone() {
        if (open.isEmpty() && read) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(next());
            } catch (IOException failure) {
                LOG.warn("Settled decisions stay in their file", failure);
            }
        }
    }

    @Override
    public synchronized void erase(VisitorKey subject) {
        readOnce();
        if (open.values().removeIf(one -> one.subject().equals(subject))) {
            try {
                replace();
            } catch (IOException failure) {
                LOG.warn("Decisions of an erased subject stay in their file until all in it are settled", failure);
            }
        }
        deleteIfDone();
    }

    private void replace() throws IOException {
        if (read && !open.isEmpty()) {
            Path next = next();
            Files.deleteIfExists(next);
            try (FileChannel channel = openFor(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                write(channel, "", open.values());
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    @Override
    public synchronized List<Unsettled> open() {
        readOnce();
        return List.copyOf(open.values());
    }

    /** Once it succeeds. */
    private void readOnce() {
        if (!read) {
            try {
                content().lines().forEach(line -> parse(line).ifPresent(one -> open.putIfAbsent(id(one), one)));
                read = true;
            } catch (IOException unreadable) {
                LOG.warn("Decisions without a record cannot be read, they stay in their file", unreadable);
            }
        }
    }

    /** A crash may have cut a character short. */
    private String content() throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    private static Optional<Unsettled> parse(String line) {
        String[] fields = line.split(" ", FIELDS);
        try {
            if (fields.length == FIELDS
                    && StoredEntry.read(Entry.Kind.CONSENT.label(), fields[2]) instanceof ConsentEntry entry) {
                VisitorKey subject = VisitorKey.of(HexFormat.of().parseHex(fields[0]));
                return Optional.of(unsettled(subject, fields[1], draft(entry)));
            }
        } catch (IllegalArgumentException malformed) {
            LOG.debug("A line is no unsettled decision", malformed);
        }
        return Optional.empty();
    }

    private static Unsettled unsettled(VisitorKey subject, String step, RecordDraft draft) {
        return step.equals(RECORD)
                ? new Unrecorded(subject, List.of(draft))
                : new Doubtful(subject, Map.of(UUID.fromString(step), draft));
    }

    private static RecordDraft draft(ConsentEntry entry) {
        return new RecordDraft(entry.id(), entry.time(), entry.statement(), entry.notice(), entry.circumstances());
    }
}
