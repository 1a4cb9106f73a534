package org.openpersonalization.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Draft;
import org.openpersonalization.ledger.UnsettledDecisions;
import org.openpersonalization.profile.VisitorKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unsettled decisions in a file, one a line: pseudonym of the subject, id of the decision, and its end as JSON. The file is
 * emptied when all of them are settled. Settling one again changes nothing, so that a line may stay for longer. A line that a
 * crash cut short, or that is none, is left out.
 */
public final class UnsettledFile implements UnsettledDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(UnsettledFile.class);
    private static final String NOT_THE_SUBJECT = "0".repeat(64);
    private static final int FIELDS = 3;

    private final Path file;
    private final Map<UUID, Unsettled> open = new LinkedHashMap<>();
    private boolean read;

    /** The file, which need not be there yet. */
    public UnsettledFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void add(Unsettled decisions) {
        readOnce();
        StringBuilder lines = new StringBuilder("\n"); // behind what a crash cut short
        decisions.ends().forEach((decision, end) -> {
            open.put(decision, new Unsettled(decisions.subject(), Map.of(decision, end)));
            lines.append(line(decisions.subject(), decision, end)).append('\n');
        });
        try (FileChannel channel = openForAppending()) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failure) {
            LOG.warn(
                    "Decisions of unknown fate cannot be kept, they are settled only while this process runs", failure);
        }
    }

    /** Only the server's own user may read it, where the file system knows users. */
    private FileChannel openForAppending() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Set<StandardOpenOption> appending = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return FileChannel.open(file, appending);
        }
        Files.createDirectories(folder, permissions("rwx------"));
        return FileChannel.open(file, appending, permissions("rw-------"));
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    private static String line(VisitorKey subject, UUID decision, Draft end) {
        String key = HexFormat.of().formatHex(subject.bytes());
        return key + " " + decision + " " + LedgerJson.write(end.of(NOT_THE_SUBJECT));
    }

    @Override
    public synchronized void settled(Unsettled decisions) {
        open.keySet().removeAll(decisions.ends().keySet());
        if (open.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                LOG.warn("Settled decisions stay in their file", failure);
            }
        }
    }

    @Override
    public synchronized List<Unsettled> open() {
        readOnce();
        return List.copyOf(open.values());
    }

    private void readOnce() {
        if (!read) {
            read = true;
            lines().forEach(line -> parse(line)
                    .ifPresent(each -> open.put(each.ends().keySet().iterator().next(), each)));
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : new ArrayList<>();
        } catch (IOException unreadable) {
            LOG.warn("Decisions of unknown fate cannot be read", unreadable);
            return new ArrayList<>();
        }
    }

    private static Optional<Unsettled> parse(String line) {
        String[] fields = line.split(" ", FIELDS);
        try {
            if (fields.length == FIELDS && LedgerJson.read(LedgerJson.CONSENT, fields[2]) instanceof ConsentEntry end) {
                VisitorKey subject = VisitorKey.of(HexFormat.of().parseHex(fields[0]));
                Draft draft = new Draft(end.id(), end.time(), end.statement(), end.notice(), end.circumstances());
                return Optional.of(new Unsettled(subject, Map.of(UUID.fromString(fields[1]), draft)));
            }
        } catch (IllegalArgumentException malformed) {
            LOG.debug("A line is no unsettled decision", malformed);
        }
        return Optional.empty();
    }
}
