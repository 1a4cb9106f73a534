package org.openpersonalization.web.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /**
     * A rule.
     *
     * @param parser knows this rule alone
     */
    private record Rule<P>(String regex, P parser) {}

    private final FilteredRules<Rule<UserAgentParser>> browsers;
    private final FilteredRules<Rule<OSParser>> systems;
    private final FilteredRules<Rule<DeviceParser>> devices;

    AgentFamilies() {
        Map<String, List<Map<String, String>>> lists = lists();
        browsers = rules(lists, "user_agent_parsers", UserAgentParser::fromList);
        systems = rules(lists, "os_parsers", OSParser::fromList);
        devices = rules(lists, "device_parsers", DeviceParser::fromList);
    }

    /** The browser's family, such as {@code Mobile Safari}; {@code Other} for an unknown one. */
    String browser(String agent) {
        return browsers.first(agent, rule -> {
                    UserAgent found = rule.parser().parse(agent);
                    return found == UserAgent.OTHER ? null : family(found.family);
                })
                .orElse(OTHER);
    }

    /** The operating system's family, such as {@code iOS}; {@code Other} for an unknown one. */
    String system(String agent) {
        return systems.first(agent, rule -> {
                    OS found = rule.parser().parse(agent);
                    return found == OS.OTHER ? null : family(found.family);
                })
                .orElse(OTHER);
    }

    /** The device's family, such as {@code iPad}; {@code Spider} for a crawler, {@code Other} for an unknown one. */
    String device(String agent) {
        return devices.first(agent, rule -> {
                    Device found = rule.parser().parse(agent);
                    return found == Device.OTHER ? null : family(found.family);
                })
                .orElse(OTHER);
    }

    /** A rule that is found and names nothing ends the search all the same. */
    private static String family(String family) {
        return family == null ? OTHER : family;
    }

    private static <P> FilteredRules<Rule<P>> rules(
            Map<String, List<Map<String, String>>> lists, String list, Function<List<Map<String, String>>, P> parser) {
        List<Rule<P>> rules = lists.getOrDefault(list, List.of()).stream()
                .map(rule -> new Rule<>(rule.get("regex"), parser.apply(List.of(rule))))
                .toList();
        return new FilteredRules<>(rules, Rule::regex);
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
