package org.openpersonalization.report.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a sentence together, so that what it says and what its parameters say is the same. For one sentence. */
public final class CodedTextBuilder {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String code;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();

    private CodedTextBuilder(String code) {
        this.code = code;
    }

    /** Begins the sentence of this code. */
    public static CodedTextBuilder of(String code) {
        return new CodedTextBuilder(code);
    }

    /** Something that has a name; said in brackets. */
    public CodedTextBuilder name(String parameter, String name) {
        return add(parameter, name, "[" + name + "]");
    }

    /** Several of them; as a parameter they stand on lines of their own. */
    public CodedTextBuilder names(String parameter, List<String> names) {
        return add(parameter, String.join("\n", names), names.toString());
    }

    /** A number of things; 70000 is said as 70,000. */
    public CodedTextBuilder count(String parameter, long number) {
        return add(parameter, Long.toString(number), String.format(Locale.ROOT, "%,d", number));
    }

    /** A relative change; 0.12 is said as +12.0 %. */
    public CodedTextBuilder change(String parameter, double share) {
        return add(parameter, Double.toString(share), String.format(Locale.ROOT, "%+.1f %%", 100 * share));
    }

    /** A share; 0.12 is said as 12.0 %. */
    public CodedTextBuilder share(String parameter, double share) {
        return add(parameter, Double.toString(share), String.format(Locale.ROOT, "%.1f %%", 100 * share));
    }

    /** A p-value; 0.4912 is said as 0.491, and what is smaller than 0.001 as that. */
    public CodedTextBuilder probability(String parameter, double p) {
        return add(parameter, Double.toString(p), p < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", p));
    }

    /** A number in a goal's unit, with its sign. */
    public CodedTextBuilder number(String parameter, double number) {
        return add(parameter, Double.toString(number), String.format(Locale.ROOT, "%+.4g", number));
    }

    /** An amount of money from hundredths, with its sign; 1234 is said as +12.34. */
    public CodedTextBuilder money(String parameter, double hundredths) {
        return add(parameter, Double.toString(hundredths), String.format(Locale.ROOT, "%+,.2f", hundredths / 100));
    }

    /** The sentence, with {@code {parameter}} where one is said. */
    public CodedText say(String template) {
        String text = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(said.getOrDefault(place.group(1), place.group())));
        return new CodedText(code, text, parameters);
    }

    private CodedTextBuilder add(String parameter, String value, String words) {
        parameters.put(parameter, value);
        said.put(parameter, words);
        return this;
    }
}
