package org.openpersonalization.service.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses a text in the syntax of ICU MessageFormat: arguments, whole numbers, {@code plural}, {@code select}, {@code #} and
 * quoting by apostrophe, which quotes before a brace only. Other formats of arguments are refused: the fields of messages know their
 * format themselves. ICU's own library is 14 MB and no part of a CMS class path; a test compares the two.
 */
final class MessageParser {

    static final String OTHER = "other";

    private final String pattern;
    private int position;

    private MessageParser(String pattern) {
        this.pattern = pattern;
    }

    /**
     * The parts of a text.
     *
     * @throws IllegalArgumentException when the syntax is wrong
     */
    static List<MessagePart> parse(String pattern) {
        MessageParser parser = new MessageParser(pattern);
        List<MessagePart> parts = parser.parts("");
        if (parser.position < pattern.length()) {
            throw parser.wrong("A brace is closed that was never opened");
        }
        return parts;
    }

    /** Up to the end or to the brace that closes the branch. */
    private List<MessagePart> parts(String plural) {
        List<MessagePart> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (position < pattern.length() && current() != '}') {
            if (current() == '\'') {
                quoted(literal, plural);
            } else if (current() == '{') {
                flush(literal, parts);
                parts.add(argument());
            } else if (current() == '#' && !plural.isEmpty()) {
                flush(literal, parts);
                parts.add(new MessagePart.WholeNumber(plural));
                position++;
            } else {
                literal.append(pattern.charAt(position++));
            }
        }
        flush(literal, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder literal, List<MessagePart> parts) {
        if (!literal.isEmpty()) {
            parts.add(new MessagePart.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** Two apostrophes are one; one before a brace begins a quotation; any other is itself. */
    private void quoted(StringBuilder literal, String plural) {
        position++;
        if (isAt('\'')) {
            position++;
            literal.append('\'');
        } else if (isAt('{') || isAt('}') || isAt('#') && !plural.isEmpty()) {
            quotation(literal);
        } else {
            literal.append('\'');
        }
    }

    private void quotation(StringBuilder literal) {
        while (position < pattern.length()) {
            char next = pattern.charAt(position++);
            if (next != '\'') {
                literal.append(next);
            } else if (isAt('\'')) {
                literal.append(next);
                position++;
            } else {
                return;
            }
        }
    }

    private MessagePart argument() {
        position++;
        String name = word();
        if (take('}')) {
            return new MessagePart.Argument(name);
        }
        require(',');
        String type = word();
        if (type.equals("number") && take('}')) {
            return new MessagePart.WholeNumber(name);
        }
        require(',');
        MessagePart part = switch (type) {
            case "plural" -> new MessagePart.Plural(name, branches(name));
            case "select" -> new MessagePart.Select(name, branches(""));
            default -> throw wrong("Unknown format: number, plural or select is expected");
        };
        require('}');
        return part;
    }

    private Map<String, List<MessagePart>> branches(String plural) {
        Map<String, List<MessagePart>> branches = new LinkedHashMap<>();
        skipSpace();
        while (!isAt('}')) {
            String key = word();
            require('{');
            branches.put(key, parts(plural));
            require('}');
            skipSpace();
        }
        if (!branches.containsKey(OTHER)) {
            throw wrong("The branch for other is missing");
        }
        return branches;
    }

    private String word() {
        skipSpace();
        int start = position;
        while (position < pattern.length() && (Character.isLetterOrDigit(current()) || "=_".indexOf(current()) >= 0)) {
            position++;
        }
        if (position == start) {
            throw wrong("A name is expected");
        }
        return pattern.substring(start, position);
    }

    private void require(char expected) {
        if (!take(expected)) {
            throw wrong("The character " + expected + " is expected");
        }
    }

    private boolean take(char expected) {
        skipSpace();
        boolean isThere = isAt(expected);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void skipSpace() {
        while (position < pattern.length() && current() == ' ') {
            position++;
        }
    }

    private boolean isAt(char expected) {
        return position < pattern.length() && current() == expected;
    }

    private char current() {
        return pattern.charAt(position);
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(problem + " [position=" + position + ", text=" + pattern + "]");
    }
}
