package org.openpersonalization.web.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ua_parser.Device;
import ua_parser.DeviceParser;
import ua_parser.OS;
import ua_parser.OSParser;
import ua_parser.Parser;
import ua_parser.UserAgent;
import ua_parser.UserAgentParser;

/**
 * Families of browsers, systems and devices by the rules of the ua-parser project. Its parser tries each of about 1200 regular
 * expressions in turn; here each rule has a parser of its own, and only rules are tried whose literals the header contains. The
 * results are the same.
 */
final class AgentFamilies {

    private static final String RULES = "/ua_parser/regexes.yaml";
    private static final String OTHER = "Other";
    private static final String SPIDER = "Spider";

    /**
     * A rule.
     *
     * @param family returns null for a header in which the rule is not found
     * @param isOfSpider whether it gives the family of crawlers
     */
    private record Rule(String regex, Function<String, @Nullable String> family, boolean isOfSpider) {}

    private final FilteredRules<Rule> browsers;
    private final FilteredRules<Rule> systems;
    private final FilteredRules<Rule> devices;

    /** Read when it is first asked for: the rules do not change while the process runs. */
    private static final class Bundled {

        static final AgentFamilies FAMILIES = new AgentFamilies();
    }

    private AgentFamilies() {
        Map<String, List<Map<String, String>>> lists = lists();
        browsers = rules(lists.get("user_agent_parsers"), AgentFamilies::browserRule);
        systems = rules(lists.get("os_parsers"), AgentFamilies::systemRule);
        devices = rules(lists.get("device_parsers"), AgentFamilies::deviceRule);
    }

    /** The families by the rules that come with ua-parser. */
    static AgentFamilies bundled() {
        return Bundled.FAMILIES;
    }

    private static Function<String, @Nullable String> browserRule(List<Map<String, String>> rule) {
        UserAgentParser parser = UserAgentParser.fromList(rule);
        return agent -> {
            UserAgent found = parser.parse(agent);
            return found == UserAgent.OTHER ? null : found.family;
        };
    }

    private static Function<String, @Nullable String> systemRule(List<Map<String, String>> rule) {
        OSParser parser = OSParser.fromList(rule);
        return agent -> {
            OS found = parser.parse(agent);
            return found == OS.OTHER ? null : found.family;
        };
    }

    private static Function<String, @Nullable String> deviceRule(List<Map<String, String>> rule) {
        DeviceParser parser = DeviceParser.fromList(rule);
        return agent -> {
            Device found = parser.parse(agent);
            return found == Device.OTHER ? null : found.family;
        };
    }

    private static FilteredRules<Rule> rules(
            List<Map<String, String>> list,
            Function<List<Map<String, String>>, Function<String, @Nullable String>> family) {
        List<Rule> rules = list.stream()
                .map(rule -> new Rule(
                        rule.get("regex"), family.apply(List.of(rule)), SPIDER.equals(rule.get("device_replacement"))))
                .toList();
        return new FilteredRules<>(rules, Rule::regex);
    }

    /** The browser's family, such as {@code Mobile Safari}; {@code Other} for an unknown one. */
    String browser(String agent) {
        return first(browsers, agent);
    }

    /** The operating system's family, such as {@code iOS}; {@code Other} for an unknown one. */
    String system(String agent) {
        return first(systems, agent);
    }

    /** The device's family, such as {@code iPad}; {@code Spider} for a crawler, {@code Other} for an unknown one. */
    String device(String agent) {
        return first(devices, agent);
    }

    /** Whether the device is a crawler's. Where no rule of a crawler can be found in the header, no rule of a device is tried. */
    boolean isSpider(String agent) {
        return devices.mayFind(agent, Rule::isOfSpider) && device(agent).equals(SPIDER);
    }

    private static String first(FilteredRules<Rule> rules, String agent) {
        return rules.first(agent, rule -> rule.family().apply(agent)).orElse(OTHER);
    }

    private static Map<String, List<Map<String, String>>> lists() {
        try (InputStream rules = Parser.class.getResourceAsStream(RULES)) {
            if (rules == null) {
                throw new IllegalStateException("The rules of ua-parser are missing [resource=" + RULES + "]");
            }
            return new Yaml(new SafeConstructor(Parser.getDefaultLoaderOptions())).load(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules of ua-parser cannot be read", unreadable);
        }
    }
}
