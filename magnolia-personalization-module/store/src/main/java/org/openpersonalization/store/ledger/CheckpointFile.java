package org.openpersonalization.store.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.proof.LedgerFault;

/**
 * Checkpoints in a file beside the database, one a line: count, head, time, number from which on records are sealed, the key's
 * id, and HMAC-SHA256 over these. Lines of older versions, without the number, are still read. The file should be on another disk or be copied elsewhere: who can change the database and this file and has the keys can
 * write a history of their own.
 */
public final class CheckpointFile implements Checkpoints {

    private static final int OLD_FIELDS = 5;
    private static final int FIELDS = 6;

    private final Path file;
    private final LedgerKeys keys;

    /**
     * The checkpoints in a file, which need not be there yet.
     *
     * @param keys by id; the last one signs, all verify
     */
    public CheckpointFile(Path file, SortedMap<String, byte[]> keys) {
        this.file = file;
        this.keys = new LedgerKeys(keys);
    }

    /** Returns when it is on disk. */
    @Override
    public synchronized void add(Checkpoint checkpoint) {
        String id = keys.newest();
        String text = checkpoint.count() + " " + checkpoint.head() + " " + checkpoint.time() + " "
                + checkpoint.sealedFrom() + " " + id;
        String line = text + " " + keys.sign(id, text).orElseThrow() + "\n";
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(endOfLines(channel));
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(channel.position());
            channel.force(true);
        } catch (IOException failure) {
            throw new StoreUnavailableException("A checkpoint of the consent ledger could not be written", failure);
        }
    }

    /** Behind the last whole line; what a crash cut short is written over. Reads the end of the file only. */
    private static long endOfLines(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0 && channel.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
            end--;
        }
        return end;
    }

    /** Behind the last whole line. */
    private static int endOfLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Empty without a file. A last line cut short by a crash is ignored. */
    @Override
    public synchronized Reading read() {
        List<Checkpoint> genuine = new ArrayList<>();
        List<Message> problems = new ArrayList<>();
        try {
            List<String> lines = Files.exists(file) ? lines() : List.of();
            for (int i = 0; i < lines.size(); i++) {
                Optional<Checkpoint> checkpoint = parse(lines.get(i));
                checkpoint.ifPresent(genuine::add);
                if (checkpoint.isEmpty()) {
                    problems.add(
                            Message.of(LedgerFault.Code.CHECKPOINT_UNSIGNED).text("line", i + 1));
                }
            }
        } catch (IOException unreadable) {
            problems.add(Message.of(LedgerFault.Code.CHECKPOINTS_UNREADABLE).text("file", file));
        }
        return new Reading(genuine, problems);
    }

    private List<String> lines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 0, endOfLines(bytes), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private Optional<Checkpoint> parse(String line) {
        String[] fields = line.split(" ");
        if (fields.length != FIELDS && fields.length != OLD_FIELDS) {
            return Optional.empty();
        }
        String text = line.substring(0, line.lastIndexOf(' '));
        String key = fields[fields.length - 2];
        Optional<String> expected = fields.length == FIELDS ? keys.sign(key, text) : keys.signOld(key, text);
        return expected.filter(mac -> isSame(mac, fields[fields.length - 1])).flatMap(mac -> checkpoint(fields));
    }

    private static boolean isSame(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Checkpoint> checkpoint(String[] fields) {
        try {
            long sealedFrom = fields.length == FIELDS ? Long.parseLong(fields[3]) : 0;
            return Optional.of(
                    new Checkpoint(Long.parseLong(fields[0]), fields[1], Instant.parse(fields[2]), sealedFrom));
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
