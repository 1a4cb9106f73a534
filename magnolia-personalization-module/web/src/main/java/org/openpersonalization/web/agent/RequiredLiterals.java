package org.openpersonalization.web.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds literals of which a text must contain at least one if a regular expression is found in it: {@code (Chrome|CriOS)/\d+} needs
 * {@code chrome} or {@code crios}. The idea is that of RE2's {@code FilteredRE2}. Knows the syntax that lists of user agents are written
 * in; an expression beyond it has no known literals.
 */
final class RequiredLiterals {

    /** Shorter literals occur everywhere. */
    static final int SHORTEST = 3;

    /** Parts of most headers, which tell little. */
    private static final String USUAL =
            "mozilla/5.0 (windows nt 10.0; win64; x64; linux; android; mobile) applewebkit/537.36 (khtml, like gecko)"
                    + " chrome/ version/ safari/537.36";

    private final String regex;
    private int position;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** A pattern outside of the parser's syntax. */
    private static final class UnknownSyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * How often something repeats.
     *
     * @param isOptional whether it may be absent
     * @param isOnce whether it occurs once and not more
     */
    private record Quantifier(boolean isOptional, boolean isOnce) {}

    /** Returns the literals in lower case; empty when none is known. */
    static Optional<Set<String>> of(String regex) {
        RequiredLiterals parser = new RequiredLiterals(regex);
        try {
            Set<String> literals = parser.alternatives();
            return parser.isAtEnd() ? Optional.ofNullable(literals) : Optional.empty();
        } catch (UnknownSyntaxException unknown) {
            return Optional.empty();
        }
    }

    /** One of the alternatives is found: the union; null as soon as one needs nothing. */
    private @Nullable Set<String> alternatives() {
        Set<String> union = new TreeSet<>();
        boolean needsNothing = false;
        do {
            Set<String> literals = sequence();
            if (literals == null) {
                needsNothing = true;
            } else {
                union.addAll(literals);
            }
        } while (accept('|'));
        return needsNothing ? null : union;
    }

    /** All parts are found: the part whose literals tell most. */
    private @Nullable Set<String> sequence() {
        List<Set<String>> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (!isAtEnd() && peek() != '|' && peek() != ')') {
            char next = regex.charAt(position++);
            switch (next) {
                case '(' -> {
                    end(run, parts);
                    group(parts);
                }
                case '[' -> characterClass(run, parts);
                case '.', '^', '$' -> {
                    end(run, parts);
                    quantifier();
                }
                case '\\' -> escaped(run, parts);
                default -> literal(next, run, parts);
            }
        }
        end(run, parts);
        return parts.stream()
                .max(Comparator.comparingInt(RequiredLiterals::worth))
                .orElse(null);
    }

    private void escaped(StringBuilder run, List<Set<String>> parts) {
        char next = next();
        if ("dDwWsSbB".indexOf(next) >= 0) {
            end(run, parts);
            quantifier();
        } else if (Character.isLetterOrDigit(next)) {
            throw new UnknownSyntaxException();
        } else {
            literal(next, run, parts);
        }
    }

    private void literal(char character, StringBuilder run, List<Set<String>> parts) {
        Quantifier quantifier = quantifier();
        if (quantifier.isOptional() || character >= 128) {
            end(run, parts);
            return;
        }
        run.append(character);
        if (!quantifier.isOnce()) {
            end(run, parts);
        }
    }

    private static void end(StringBuilder run, List<Set<String>> parts) {
        if (run.length() >= SHORTEST) {
            parts.add(Set.of(run.toString().toLowerCase(Locale.ROOT)));
        }
        run.setLength(0);
    }

    private void group(List<Set<String>> parts) {
        boolean isLookaround = false;
        if (accept('?')) {
            char kind = next();
            isLookaround = kind == '!' || kind == '=';
            if (kind != ':' && !isLookaround) {
                throw new UnknownSyntaxException();
            }
        }
        Set<String> inside = alternatives();
        if (next() != ')') {
            throw new UnknownSyntaxException();
        }
        boolean isOptional = quantifier().isOptional();
        if (inside != null && !inside.isEmpty() && !isOptional && !isLookaround) {
            parts.add(inside);
        }
    }

    /** A class of one letter in both cases, such as {@code [Bb]}, is that letter. A class within a class is beyond the syntax. */
    private void characterClass(StringBuilder run, List<Set<String>> parts) {
        int begin = position;
        accept('^');
        accept(']');
        for (char next = next(); next != ']'; next = next()) {
            if (next == '[') {
                throw new UnknownSyntaxException();
            }
            if (next == '\\') {
                next();
            }
        }
        String members = regex.substring(begin, position - 1);
        if (isOneLetter(members)) {
            literal(members.charAt(0), run, parts);
        } else {
            end(run, parts);
            quantifier();
        }
    }

    private static boolean isOneLetter(String members) {
        return members.length() == 2
                && Character.isLetter(members.charAt(0))
                && Character.toLowerCase(members.charAt(0)) == Character.toLowerCase(members.charAt(1));
    }

    private Quantifier quantifier() {
        Quantifier quantifier = new Quantifier(false, true);
        if (accept('?') || accept('*')) {
            quantifier = new Quantifier(true, false);
        } else if (accept('+')) {
            quantifier = new Quantifier(false, false);
        } else if (accept('{')) {
            quantifier = new Quantifier(peek() == '0' || peek() == ',', false);
            while (next() != '}') {
                continue;
            }
        }
        if (!quantifier.isOnce() && !accept('?')) {
            accept('+');
        }
        return quantifier;
    }

    /** The length of the shortest literal; usual ones are worth less than any other. */
    private static int worth(Set<String> literals) {
        int worth = Integer.MAX_VALUE;
        for (String literal : literals) {
            worth = Math.min(worth, USUAL.contains(literal) ? 0 : literal.length());
        }
        return worth;
    }

    private boolean isAtEnd() {
        return position == regex.length();
    }

    private char peek() {
        return isAtEnd() ? '\0' : regex.charAt(position);
    }

    private boolean accept(char expected) {
        boolean isNext = !isAtEnd() && regex.charAt(position) == expected;
        position += isNext ? 1 : 0;
        return isNext;
    }

    private char next() {
        if (isAtEnd()) {
            throw new UnknownSyntaxException();
        }
        return regex.charAt(position++);
    }
}
