package org.openpersonalization.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Limits of JSON from outside, checked before the text is bound. Jackson has such limits since 2.15 only, and the module
 * runs on 2.13.
 *
 * @param depth the most objects and lists inside one another
 * @param digits the most characters of a number
 */
public record JsonLimits(int depth, int digits) {

    private static final JsonFactory TOKENS = new JsonFactory();

    /** Limits, both at least one. */
    public JsonLimits {
        if (depth < 1 || digits < 1) {
            throw new IllegalArgumentException("Limits are at least one [depth=" + depth + ", digits=" + digits + "]");
        }
    }

    /**
     * Checks a text in UTF-8.
     *
     * @throws JsonProcessingException when it is no JSON or past a limit
     */
    public void check(byte[] json) throws IOException {
        try (JsonParser parser = TOKENS.createParser(json)) {
            check(parser);
        }
    }

    /**
     * Checks a text.
     *
     * @throws JsonProcessingException when it is no JSON or past a limit
     */
    public void check(String json) throws JsonProcessingException {
        try (JsonParser parser = TOKENS.createParser(json)) {
            check(parser);
        } catch (JsonProcessingException refused) {
            throw refused;
        } catch (IOException impossible) {
            throw new IllegalStateException("A text in memory cannot be read", impossible);
        }
    }

    private void check(JsonParser parser) throws IOException {
        int level = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token.isStructStart()) {
                level++;
            } else if (token.isStructEnd()) {
                level--;
            }
            if (level > depth) {
                throw new JsonParseException(parser, "More than " + depth + " levels inside one another");
            }
            if (token.isNumeric() && parser.getTextLength() > digits) {
                throw new JsonParseException(parser, "A number of more than " + digits + " characters");
            }
        }
    }
}
