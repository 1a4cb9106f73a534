package org.openpersonalization.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.Statement;

/** Entries of the ledger as JSON and back. The names never change, because the ledger holds them. */
final class LedgerJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerJson() {}

    static String write(ConsentEntry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entry.id().toString());
        node.put("time", entry.time().toString());
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
        return node.toString();
    }

    /**
     * The entry.
     *
     * @throws IllegalArgumentException when the text is no entry, because somebody changed it
     */
    static ConsentEntry read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new ConsentEntry(
                    UUID.fromString(text(node, "id")),
                    Instant.parse(text(node, "time")),
                    text(node, "subject"),
                    new Statement(
                            new Purpose(text(node, "purpose")),
                            Statement.Verdict.valueOf(enumName(text(node, "verdict"))),
                            Optional.ofNullable(node.get("validUntil")).map(end -> Instant.parse(end.textValue()))),
                    new Notice(text(node, "textVersion"), text(node, "textSha256"), text(node, "language")),
                    circumstances(node));
        } catch (JsonProcessingException | java.time.DateTimeException malformed) {
            throw new IllegalArgumentException("It is not readable", malformed);
        }
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
        return label.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static String text(JsonNode node, String name) {
        String value = node.path(name).textValue();
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
