package org.openpersonalization.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua_parser.Client;
import ua_parser.Parser;

/** Beside the parser of the ua-parser project, whose rules are used. */
class AgentFamiliesTest {

    private static final int MIXED = 1_000;
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/17.7 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
            "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/130.4.1 like Chrome/130.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
            "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/29.3709; U; en) Presto/2.8.119 Version/11.10",
            "Mozilla/5.0 (PlayStation 4 11.00) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15",
            "Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/5.0 TV Safari/537.36",
            "MOZILLA/5.0 (LINUX; ANDROID 14; PIXEL 8) CHROME/131.0 MOBILE",
            "Dalvik/2.1.0 (Linux; U; Android 9; SM-G960F Build/PPR1.180610.011)",
            "K\u0130NDLE \u212aindle/3.0 Kindle Fire",
            "x");

    private final Parser library = new Parser();
    private final AgentFamilies families = AgentFamilies.bundled();

    @Test
    void familiesAreThoseOfTheLibrary() throws IOException {
        List<String> agents = new ArrayList<>(BROWSERS);
        crawlers().filter(line -> line.hashCode() % 4 == 0).forEach(agents::add);
        agents.addAll(mixed(agents));

        List<String> other = agents.stream().filter(agent -> !isSame(agent)).toList();

        assertThat(agents).hasSizeGreaterThan(MIXED + 300);
        assertThat(other).isEmpty();
    }

    private boolean isSame(String agent) {
        Client client = library.parse(agent);
        return families.browser(agent).equals(client.userAgent.family)
                && families.system(agent).equals(client.os.family)
                && families.device(agent).equals(client.device.family);
    }

    /** Headers of parts of others, some in other cases. */
    private static List<String> mixed(List<String> agents) {
        Random random = new Random(3);
        List<String> parts = agents.stream()
                .flatMap(agent -> Stream.of(agent.split("(?<=[ ;)])")))
                .distinct()
                .toList();
        List<String> mixed = new ArrayList<>();
        for (int number = 0; number < MIXED; number++) {
            StringBuilder agent = new StringBuilder();
            for (int part = random.nextInt(9); part >= 0; part--) {
                agent.append(parts.get(random.nextInt(parts.size())));
            }
            mixed.add(number % 7 == 0 ? agent.toString().toUpperCase(Locale.ROOT) : agent.toString());
        }
        return mixed;
    }

    private static Stream<String> crawlers() throws IOException {
        InputStream list = Objects.requireNonNull(AgentFamiliesTest.class.getResourceAsStream("crawler-instances.tsv"));
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.substring(line.indexOf('\t') + 1));
    }
}
