package org.openpersonalization.web.admin.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.TextVersion;

/** Titles of purposes from the register of texts, which also has those of purposes that the site has removed. */
final class ShownTitles {

    private final Map<Purpose, List<TextVersion>> newestFirst = new HashMap<>();

    ShownTitles(List<TextVersion> versions) {
        versions.stream()
                .sorted(Comparator.comparing(TextVersion::version).reversed())
                .forEach(version -> newestFirst
                        .computeIfAbsent(version.purpose(), purpose -> new ArrayList<>())
                        .add(version));
    }

    /** The title of the text that the visitor read; that of the newest version where the register lacks it, else empty. */
    String of(ConsentEntry entry) {
        Notice notice = entry.notice();
        List<TextVersion> versions = newestFirst.getOrDefault(entry.statement().purpose(), List.of());
        Stream<TextVersion> shown = versions.stream()
                .filter(version -> String.valueOf(version.version()).equals(notice.textVersion()));
        return Stream.concat(shown, versions.stream())
                .flatMap(version -> wording(version, notice.language()).stream())
                .map(Wording::label)
                .findFirst()
                .orElse("");
    }

    private static Optional<Wording> wording(TextVersion version, String language) {
        return Optional.ofNullable(version.wordings().get(language))
                .or(() -> version.wordings().values().stream().findFirst());
    }
}
