package org.openpersonalization.magnolia;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sentences in comments of Java, TypeScript, JavaScript, CSS, FreeMarker and YAML. */
final class SourceComments {

    /** Literals come first, so that a comment's sign in a literal begins no comment. */
    private static final Pattern CODE = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'|(?<comment>/\\*[\\s\\S]*?\\*/|//.*)");

    private static final Pattern TEMPLATE = Pattern.compile("(?<comment>\\[#--[\\s\\S]*?--]|<#--[\\s\\S]*?-->)");
    private static final Pattern YAML = Pattern.compile("(?<comment>^\\s*#.*)", Pattern.MULTILINE);
    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*(?:/\\*+|\\*(?!/)|//|\\[#--|<#--|#)\\s?");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:link|code|value)[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Pattern TAG = Pattern.compile("(?m)^@(?:param|throws) \\S+ |^@return |<p>|<li>");

    private SourceComments() {}

    /** One text for each comment of a file; wrapped lines are joined, and each tag begins a line. */
    static List<String> of(String fileName, String source) {
        return syntaxOf(fileName)
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(found -> fileName.endsWith(".yaml") || !found.startsWith("\"") && !found.startsWith("'"))
                .map(SourceComments::sentences)
                .toList();
    }

    private static Pattern syntaxOf(String fileName) {
        if (fileName.endsWith(".ftl")) {
            return TEMPLATE;
        }
        return fileName.endsWith(".yaml") ? YAML : CODE;
    }

    private static String sentences(String comment) {
        String text = MARGIN.matcher(comment).replaceAll("");
        String plain = INLINE_TAG.matcher(text).replaceAll("it");
        String tagged = TAG.matcher(plain).replaceAll("\n\n");
        return tagged.replaceAll("(?<!\n)\n(?!\n)", " ");
    }
}
