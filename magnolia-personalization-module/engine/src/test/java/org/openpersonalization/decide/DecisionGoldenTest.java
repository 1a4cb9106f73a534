package org.openpersonalization.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.definition.Component;

/**
 * 100 000 random visits to 500 random sites: choice, rung, reason, skipped variants, attributes read, propensities and participation of
 * each decision are those of the first version of the ladder. One line a site; {@code -Dgolden.write=true} writes lines for new sites.
 */
@Tag("slow")
@DisplayName("Decisions stay the same, reasons included")
class DecisionGoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "decisions.golden");
    private static final int SITES = 500;
    private static final int VISITS = 200;
    private static final int DIGITS = 16;

    @Test
    void everyDecisionIsTheOneOfTheFirstVersion() throws IOException {
        List<String> seen =
                IntStream.range(0, SITES).mapToObj(DecisionGoldenTest::site).toList();
        if (Boolean.getBoolean("golden.write")) {
            Files.write(GOLDEN, seen);
        }

        assertThat(seen).isEqualTo(Files.readAllLines(GOLDEN));
    }

    private static String site(int number) {
        RandomSite site = RandomSite.of(number);
        MessageDigest digest = sha256();
        for (int i = 0; i < VISITS; i++) {
            Visit visit = site.visit((long) number * VISITS + i);
            PageDecisions decisions = site.ladder().decide(site.plan(), visit);
            for (Component component : site.plan().components()) {
                Decision decision = decisions.on(component);
                digest.update(text(decision).getBytes(StandardCharsets.UTF_8));
            }
        }
        return number + " " + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static String text(Decision decision) {
        return String.join(
                "|",
                decision.component(),
                decision.variant(),
                decision.wanted(),
                decision.rung().label(),
                decision.reason().code() + " " + decision.reason().detail(),
                String.valueOf(decision.grounds().passedOver().stream()
                        .map(each -> each.variant() + " " + each.reason().code() + " "
                                + each.reason().detail())
                        .toList()),
                String.valueOf(decision.grounds().read()),
                String.valueOf(decision.grounds().propensities()),
                String.valueOf(decision.consent().granted()),
                String.valueOf(decision.participation().memberships().stream()
                        .map(each -> each.text())
                        .toList()),
                String.valueOf(decision.participation().traits().values()),
                "\n");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
