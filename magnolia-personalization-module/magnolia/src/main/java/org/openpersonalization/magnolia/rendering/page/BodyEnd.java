package org.openpersonalization.magnolia.rendering.page;

import java.util.stream.Stream;

/**
 * Finds where the body of a page ends while the page passes piece by piece: at the last {@code </body} that is a tag, or
 * else at the last {@code </html}. Neither is a tag within a script or another element whose content is text, a comment,
 * an attribute's value, a CDATA section of an SVG, or a template.
 *
 * <p>Follows the <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">tokenization of HTML</a> as
 * far as it decides that. Text, scripts, comments and values are passed in loops that look for one character; the states decide only
 * about the few characters that matter ({@code BodyEndBenchmark} measures it).
 */
final class BodyEnd {

    /** No position. */
    static final long NOWHERE = -1;

    private static final int ASCII = 128;
    private static final int LONGEST_NAME = 8;
    private static final long BODY = packed("body");
    private static final long HTML = packed("html");
    private static final long SVG = packed("svg");
    private static final long MATH = packed("math");
    private static final long TEMPLATE = packed("template");
    private static final long SCRIPT = packed("script");
    private static final long[] TEXT_ONLY = Stream.of(
                    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript")
            .mapToLong(BodyEnd::packed)
            .toArray();
    private static final String CDATA = "[CDATA[";
    private static final String DOCTYPE = "doctype";

    private enum State {
        TEXT,
        OPEN,
        NAME,
        BEFORE_ATTRIBUTE,
        ATTRIBUTE,
        BEFORE_VALUE,
        UNQUOTED,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        DECLARATION,
        BOGUS_COMMENT,
        COMMENT,
        CDATA_SECTION,
        RAW,
        SCRIPT_COMMENT,
        RAW_OPEN,
        RAW_NAME
    }

    /** By character: whether it ends an attribute's name or a value without quotes, or separates them. */
    private static final boolean[] MARKS = marks();

    private State state = State.TEXT;
    private long position;
    private long tagStart;
    private long bodyEnd = NOWHERE;
    private long htmlEnd = NOWHERE;
    private boolean document;

    private long name; // as packed() makes it
    private int nameLength;
    private final StringBuilder declaration = new StringBuilder(CDATA.length());
    private boolean closing;
    private boolean slash;
    private int run; // of the same character, at the end of what was seen of a comment or section
    private long rawName;
    private int scriptDepth; // 1 within <!-- of a script, 2 within a <script> inside of that
    private boolean scriptOpen; // after <! of a script
    private int templates;
    private int foreign; // open <svg> and <math>

    /** Reads the next piece of the page. */
    void read(char[] characters, int from, int to) {
        int i = from;
        while (i < to) {
            int next = skip(characters, i, to);
            position += next - i;
            if (next < to) {
                state = after(characters[next]);
                position++;
            }
            i = next + 1;
        }
    }

    /** Where the next character is that has to be looked at by itself. */
    private int skip(char[] characters, int from, int to) {
        return switch (state) {
            case TEXT, RAW -> find('<', characters, from, to);
            case DOUBLE_QUOTED -> find('"', characters, from, to);
            case SINGLE_QUOTED -> find('\'', characters, from, to);
            case BOGUS_COMMENT -> find('>', characters, from, to);
            case NAME -> nameEnd(characters, from, to);
            case BEFORE_ATTRIBUTE, ATTRIBUTE -> attributes(characters, from, to);
            case UNQUOTED -> mark(characters, from, to);
            case COMMENT -> run == 0 ? find('-', characters, from, to) : from;
            case CDATA_SECTION -> run == 0 ? find(']', characters, from, to) : from;
            default -> from;
        };
    }

    private static int find(char wanted, char[] characters, int from, int to) {
        int at = from;
        while (at < to && characters[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int mark(char[] characters, int from, int to) {
        int at = from;
        while (at < to && (characters[at] >= ASCII || !MARKS[characters[at]])) {
            at++;
        }
        return at;
    }

    /** Passes whole attributes of the common form {@code name="value"}; stops before anything else that matters. */
    private int attributes(char[] characters, int from, int to) {
        int at = from;
        while (at < to) {
            if (state == State.BEFORE_ATTRIBUTE) {
                at = spaces(characters, at, to);
                if (at == to || !isLetter(characters[at])) {
                    return at;
                }
                state = State.ATTRIBUTE;
                slash = false;
            }
            at = mark(characters, at, to);
            if (at + 1 >= to || characters[at] != '=' || characters[at + 1] != '"') {
                return at;
            }
            at = find('"', characters, at + 2, to);
            state = at == to ? State.DOUBLE_QUOTED : State.BEFORE_ATTRIBUTE;
            at = Math.min(to, at + 1);
        }
        return at;
    }

    private int spaces(char[] characters, int from, int to) {
        int at = from;
        while (at < to && isSpace(characters[at])) {
            slash = false;
            at++;
        }
        return at;
    }

    private int nameEnd(char[] characters, int from, int to) {
        int at = from;
        while (at < to && isLetter(characters[at])) {
            collect(characters[at]);
            at++;
        }
        return at;
    }

    /** Whether the page began as one: with a document type, {@code <html} or {@code <body}. */
    boolean isDocument() {
        return document;
    }

    /** Whether text that is added after all that was read is seen as text of the body. */
    boolean isInText() {
        return state == State.TEXT && templates == 0;
    }

    /** The position of the tag that ends the body, as far as the page is known; {@link #NOWHERE} without such a tag. */
    long position() {
        return bodyEnd == NOWHERE ? htmlEnd : bodyEnd;
    }

    /** From where on characters may have to be held back; {@link #NOWHERE} when the page can pass. */
    long undecided() {
        boolean mayEndBody = state == State.OPEN || state == State.NAME && closing && nameLength <= 4;
        if (position() == NOWHERE) {
            return mayEndBody ? tagStart : NOWHERE;
        }
        return position();
    }

    private State after(char c) {
        return switch (state) {
            case TEXT -> open();
            case OPEN -> opened(c);
            case NAME -> named(c);
            case BEFORE_ATTRIBUTE, ATTRIBUTE -> inTag(c);
            case BEFORE_VALUE -> beforeValue(c);
            case UNQUOTED -> c == '>' ? tagDone() : isSpace(c) ? State.BEFORE_ATTRIBUTE : State.UNQUOTED;
            case DOUBLE_QUOTED -> c == '"' ? State.BEFORE_ATTRIBUTE : state;
            case SINGLE_QUOTED -> c == '\'' ? State.BEFORE_ATTRIBUTE : state;
            case DECLARATION -> declaration(c);
            case BOGUS_COMMENT -> c == '>' ? State.TEXT : state;
            case COMMENT -> comment(c);
            case CDATA_SECTION -> section(c);
            case RAW, SCRIPT_COMMENT -> raw(c);
            case RAW_OPEN -> rawOpened(c);
            case RAW_NAME -> rawNamed(c);
        };
    }

    private State open() {
        tagStart = position;
        begin();
        return State.OPEN;
    }

    private State opened(char c) {
        if (isLetter(c)) {
            collect(c);
            return State.NAME;
        }
        if (c == '/' && !closing) {
            closing = true;
            return State.OPEN;
        }
        if (c == '!' && !closing) {
            run = 0;
            declaration.setLength(0);
            return State.DECLARATION;
        }
        if (closing) {
            return c == '>' ? State.TEXT : State.BOGUS_COMMENT;
        }
        return c == '?' ? State.BOGUS_COMMENT : c == '<' ? open() : State.TEXT;
    }

    private State named(char c) {
        if (c != '>' && c != '/' && !isSpace(c)) {
            collect(c);
            return State.NAME;
        }
        if (closing && templates == 0) {
            noteEnd();
        }
        document |= !closing && (isNamed(HTML) || isNamed(BODY));
        return inTag(c);
    }

    private void noteEnd() {
        if (isNamed(BODY)) {
            bodyEnd = tagStart;
        } else if (isNamed(HTML)) {
            htmlEnd = tagStart;
        }
    }

    private State inTag(char c) {
        if (c == '>') {
            return tagDone();
        }
        slash = c == '/';
        if (c == '=' && state == State.ATTRIBUTE) {
            return State.BEFORE_VALUE;
        }
        // Blanks may stand between an attribute's name and its equals sign.
        boolean before = slash || state != State.ATTRIBUTE && isSpace(c);
        return before ? State.BEFORE_ATTRIBUTE : State.ATTRIBUTE;
    }

    private State beforeValue(char c) {
        slash = false;
        if (c == '"') {
            return State.DOUBLE_QUOTED;
        }
        if (c == '\'') {
            return State.SINGLE_QUOTED;
        }
        return c == '>' ? tagDone() : isSpace(c) ? State.BEFORE_VALUE : State.UNQUOTED;
    }

    private State tagDone() {
        int step = closing ? -1 : slash && foreign > 0 ? 0 : 1;
        if (isNamed(TEMPLATE)) {
            templates = Math.max(0, templates + step);
        } else if (isNamed(SVG) || isNamed(MATH)) {
            foreign = Math.max(0, foreign + (slash ? 0 : step));
        } else if (!closing && foreign == 0) {
            return content();
        }
        slash = false;
        return State.TEXT;
    }

    private State content() {
        slash = false;
        rawName = name;
        scriptDepth = 0;
        for (long each : TEXT_ONLY) {
            if (isNamed(each)) {
                return State.RAW;
            }
        }
        return State.TEXT;
    }

    private State declaration(char c) {
        if (run >= 0 && c == '-') {
            run++;
            return run == 2 ? State.COMMENT : state; // <!--> is a whole comment
        }
        run = -1;
        if (c == '>') {
            return State.TEXT;
        }
        declaration.append(c);
        return declared(declaration.toString());
    }

    private State declared(String beginning) {
        if (foreign > 0 && CDATA.startsWith(beginning)) {
            return beginning.equals(CDATA) ? section() : state;
        }
        if (!DOCTYPE.regionMatches(true, 0, beginning, 0, beginning.length())) {
            return State.BOGUS_COMMENT;
        }
        document |= beginning.length() == DOCTYPE.length();
        return document ? State.BOGUS_COMMENT : state;
    }

    private State comment(char c) {
        if (c == '>' && run >= 2) {
            return State.TEXT;
        }
        run = c == '-' ? run + 1 : c == '!' && run >= 2 ? run : 0;
        return state;
    }

    private State section() {
        run = 0;
        return State.CDATA_SECTION;
    }

    private State section(char c) {
        if (c == '>' && run >= 2) {
            return State.TEXT;
        }
        run = c == ']' ? run + 1 : 0;
        return state;
    }

    private State raw(char c) {
        if (c == '<') {
            begin();
            scriptOpen = false;
            return State.RAW_OPEN;
        }
        if (c == '>' && run >= 2) {
            scriptDepth = 0;
        }
        run = c == '-' ? run + 1 : 0;
        return rawText();
    }

    private State rawText() {
        return scriptDepth == 0 ? State.RAW : State.SCRIPT_COMMENT;
    }

    private State rawOpened(char c) {
        if (c == '/' && !closing && !scriptOpen) {
            closing = true;
            return state;
        }
        if (c == '!' && !closing && !scriptOpen && rawName == SCRIPT) {
            scriptOpen = true;
            run = 0;
            return state;
        }
        if (c == '-' && scriptOpen) {
            run++;
            scriptDepth = run < 2 ? scriptDepth : Math.max(1, scriptDepth);
            return run < 2 ? state : rawText();
        }
        if (isLetter(c) && !scriptOpen) {
            collect(c);
            return State.RAW_NAME;
        }
        run = 0;
        return c == '<' ? raw(c) : rawText();
    }

    private State rawNamed(char c) {
        if (c != '>' && c != '/' && !isSpace(c)) {
            collect(c);
            return isLetter(c) ? state : c == '<' ? raw(c) : rawText();
        }
        run = 0;
        if (isNamed(rawName) && closing && scriptDepth < 2) {
            return inTag(c);
        }
        if (isNamed(rawName) && scriptDepth > 0) {
            scriptDepth = closing ? 1 : 2;
        }
        return rawText();
    }

    private void begin() {
        closing = false;
        name = 0;
        nameLength = 0;
    }

    private void collect(char c) {
        name = name << 8 | (c | 0x20) & 0xff;
        nameLength += c < ASCII ? 1 : LONGEST_NAME + 1;
    }

    private boolean isNamed(long wanted) {
        return name == wanted && nameLength <= LONGEST_NAME;
    }

    /** A name of at most eight letters, one a byte. */
    private static long packed(String name) {
        return name.chars().asLongStream().reduce(0, (packed, c) -> packed << 8 | c);
    }

    private static boolean[] marks() {
        boolean[] marks = new boolean[ASCII];
        for (char c : ">=/ \n\t\r\f".toCharArray()) {
            marks[c] = true;
        }
        return marks;
    }

    private static boolean isLetter(char c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
