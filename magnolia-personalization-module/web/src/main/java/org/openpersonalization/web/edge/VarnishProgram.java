package org.openpersonalization.web.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a key program as VCL for Varnish 7. Where VCL cannot tell for sure what the CMS reads in a request, such as the system of a rare
 * browser, the request has no key, and the CMS answers it.
 */
final class VarnishProgram {

    private static final String TEMPLATE = "varnish.vcl";
    private static final String DEVICE = "context.device";
    private static final String LANGUAGE = "context.language";
    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_~/-]");

    private final KeyProgram program;

    VarnishProgram(KeyProgram program) {
        this.program = program;
    }

    String text() {
        KeyProgram.KeyedRequests request = program.request();
        return template()
                .replace("@revision@", program.revision())
                .replace("@context@", literal(program.contextPath()))
                .replace("@upstreamCookie@", program.upstreamCookie())
                .replace("@cookies@", request.privateCookies())
                .replace("@pageQuery@", request.pageQuery())
                .replace("@jsonQuery@", request.jsonQuery())
                .replace("@repeated@", request.repeated())
                .replace("@country@", placeHeader(request.countryHeader()))
                .replace("@region@", placeHeader(request.regionHeader()))
                .replace("@asked@", anyOf(request.askedRegions()))
                .replace("@excepted@", anyOf(request.exceptedPlaces()))
                .replace("@pages@", pages());
    }

    private static String template() {
        try (InputStream in = VarnishProgram.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("The template of the VCL is missing [resource=" + TEMPLATE + "]");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A header without a setting is read by no visitor's request. */
    private static String placeHeader(String name) {
        return name.isEmpty() ? "P13n-None" : name;
    }

    /** Matches one of the texts; nothing where there is none. */
    private static String anyOf(Collection<String> texts) {
        return texts.isEmpty()
                ? "^(?!)"
                : texts.stream().map(VarnishProgram::literal).collect(Collectors.joining("|", "^(?:", ")$"));
    }

    private static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("[$0]");
    }

    private String pages() {
        return program.pages().stream()
                .map(VarnishProgram::page)
                .collect(Collectors.joining(" else"))
                .replace("\n", "\n    ");
    }

    private static String page(KeyProgram.KeyedPage page) {
        StringBuilder vcl = new StringBuilder("if (req.http.P13n-Page == \"" + page.page() + "\") {\n");
        line(vcl, "set req.http.P13n-Listed = \"1\";");
        line(vcl, "set req.http.P13n-Classes = \"\";");
        page.traits().forEach(trait -> trait(trait, vcl));
        keys(page)
                .forEach((number, classes) -> line(
                        vcl,
                        "if (req.http.P13n-Classes ~ \"" + anyOf(classes) + "\") { set req.http.P13n-Key = \""
                                + page.key(number) + "\"; }"));
        return vcl.append('}').toString();
    }

    private static void trait(KeyProgram.KeyedTrait trait, StringBuilder vcl) {
        String header = "req.http." + header(trait.path());
        boolean isSure = !trait.path().equals(LANGUAGE)
                && (!trait.path().equals(DEVICE) || trait.classOf("desktop") == trait.classOf("other"));
        line(vcl, "# " + trait.path());
        StringBuilder choice = new StringBuilder();
        if (!isSure) {
            choice.append("if (")
                    .append(header)
                    .append(" == \"?\") { ")
                    .append(append("?"))
                    .append(" } else");
        }
        for (int number = 0; number < trait.classes().size(); number++) {
            choice.append("if (")
                    .append(header)
                    .append(" ~ \"")
                    .append(anyOf(trait.classes().get(number)));
            choice.append("\") { ").append(append(String.valueOf(number + 1))).append(" } else");
        }
        line(vcl, choice.append(" { ").append(append("0")).append(" }").toString());
    }

    private static String append(String number) {
        return "set req.http.P13n-Classes = req.http.P13n-Classes + \"" + number + ".\";";
    }

    /** The combinations of classes of each key, as the traits write them. */
    private static SortedMap<Integer, List<String>> keys(KeyProgram.KeyedPage page) {
        return IntStream.range(0, page.keys().size())
                .boxed()
                .collect(Collectors.groupingBy(
                        page.keys()::get,
                        TreeMap::new,
                        Collectors.mapping(combination -> classes(page, combination), Collectors.toList())));
    }

    private static String classes(KeyProgram.KeyedPage page, int combination) {
        StringBuilder classes = new StringBuilder();
        int rest = combination;
        for (int number = page.traits().size() - 1; number >= 0; number--) {
            int count = page.traits().get(number).classes().size() + 1;
            classes.insert(0, (rest % count) + ".");
            rest /= count;
        }
        return classes.toString();
    }

    /** {@code context.utm.source} is in {@code P13n-Utm-Source}. */
    private static String header(String path) {
        return path.replace("context.", "P13n-").replace('.', '-');
    }

    private static void line(StringBuilder vcl, String line) {
        vcl.append("    ").append(line).append('\n');
    }
}
