package org.openpersonalization.store.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.TextRegistration;

/** Entries of the ledger as JSON and back. The names never change, because the ledger holds them. */
public final class LedgerJson {

    public static final String CONSENT = "consent";
    public static final String ERASURE = "erasure";
    public static final String PURGE = "purge";
    public static final String TEXT = "text";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerJson() {}

    public static String write(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entry.id().toString());
        node.put("time", entry.time().toString());
        if (entry instanceof ConsentEntry consent) {
            write(consent, node);
        } else if (entry instanceof Erasure erasure) {
            node.put("subject", erasure.subject());
        } else if (entry instanceof Purge purge) {
            node.put("count", purge.count());
            node.put("digest", purge.digest());
            node.put("keptSince", purge.keptSince().toString());
        } else if (entry instanceof TextRegistration text) {
            node.put("purpose", text.purpose().id());
            node.put("version", text.version());
            node.put("digest", text.digest());
        }
        return node.toString();
    }

    private static void write(ConsentEntry entry, ObjectNode node) {
        node.put("subject", entry.subject());
        node.put("purpose", entry.statement().purpose().id());
        node.put("verdict", entry.statement().verdict().label());
        entry.statement().validUntil().ifPresent(end -> node.put("validUntil", end.toString()));
        node.put("textVersion", entry.notice().textVersion());
        node.put("textSha256", entry.notice().textSha256());
        node.put("language", entry.notice().language());
        Circumstances how = entry.circumstances();
        node.put("controller", how.controller());
        node.put("jurisdiction", how.jurisdiction());
        node.put("regime", how.regime());
        node.put("source", how.source().label());
        node.put("surface", how.surface());
        how.signals().forEach(node.putArray("signals")::add);
    }

    /**
     * The entry of a kind.
     *
     * @throws IllegalArgumentException when the text is no such entry, because somebody changed it
     */
    public static Entry read(String kind, String json) {
        try {
            JsonNode node = JSON.readTree(json);
            UUID id = UUID.fromString(text(node, "id"));
            Instant time = Instant.parse(text(node, "time"));
            return switch (kind) {
                case CONSENT -> consent(node, id, time);
                case ERASURE -> new Erasure(id, time, text(node, "subject"));
                case PURGE ->
                    new Purge(
                            id,
                            time,
                            node.path("count").intValue(),
                            text(node, "digest"),
                            Instant.parse(text(node, "keptSince")));
                case TEXT ->
                    new TextRegistration(
                            id,
                            time,
                            new Purpose(text(node, "purpose")),
                            node.path("version").intValue(),
                            text(node, "digest"));
                default -> throw new IllegalArgumentException("its kind is unknown");
            };
        } catch (JsonProcessingException | DateTimeException malformed) {
            throw new IllegalArgumentException("it is not readable", malformed);
        }
    }

    private static ConsentEntry consent(JsonNode node, UUID id, Instant time) {
        return new ConsentEntry(
                id,
                time,
                text(node, "subject"),
                new Statement(
                        new Purpose(text(node, "purpose")),
                        Statement.Verdict.valueOf(enumName(text(node, "verdict"))),
                        Optional.ofNullable(node.get("validUntil")).map(end -> Instant.parse(end.asText()))),
                new Notice(text(node, "textVersion"), text(node, "textSha256"), text(node, "language")),
                circumstances(node));
    }

    private static Circumstances circumstances(JsonNode node) {
        List<String> signals = new ArrayList<>();
        node.path("signals").forEach(signal -> signals.add(signal.asText()));
        return new Circumstances(
                text(node, "controller"),
                text(node, "jurisdiction"),
                text(node, "regime"),
                Circumstances.Source.valueOf(enumName(text(node, "source"))),
                text(node, "surface"),
                signals);
    }

    private static String enumName(String label) {
        return label.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(JsonNode node, String name) {
        String value = node.path(name).textValue();
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
