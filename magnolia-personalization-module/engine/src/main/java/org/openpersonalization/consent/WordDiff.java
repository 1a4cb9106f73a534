package org.openpersonalization.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The difference between two texts, word by word. Beginning and end that both have in common are set aside; of the rest the
 * longest common subsequence is unchanged. White space alone is no difference. A rest of more than a million pairs of words
 * counts as replaced, so that the cost is bounded.
 */
public final class WordDiff {

    /** The fate of a piece of text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * Adjacent words with the same fate.
     *
     * @param kind whether the words were kept, added or removed
     * @param text with the white space before each word
     */
    public record Piece(Kind kind, String text) {}

    private static final int MOST_PAIRS = 1_000_000;
    /** Letters of scripts without spaces between words. */
    private static final String ALONE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}";
    /** A word, one of those letters, or a sign, each with the white space before it. */
    private static final Pattern WORD = Pattern.compile(
            "\\s*(?:[" + ALONE + "]\\p{M}*|[\\p{L}\\p{M}\\p{N}&&[^" + ALONE + "]]+|\\S)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private WordDiff() {}

    /** The pieces in reading order, what was removed before what was added in its place. */
    public static List<Piece> between(String older, String newer) {
        List<String> before = words(older);
        List<String> after = words(newer);
        int start = commonStart(before, after);
        int end = commonEnd(before.subList(start, before.size()), after.subList(start, after.size()));
        WordDiff diff = new WordDiff();
        after.subList(0, start).forEach(diff::keep);
        diff.compare(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        after.subList(after.size() - end, after.size()).forEach(diff::keep);
        return diff.finished();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static int commonStart(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int count = 0;
        while (count < most && isSame(before.get(count), after.get(count))) {
            count++;
        }
        return count;
    }

    private static int commonEnd(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int count = 0;
        while (count < most && isSame(before.get(before.size() - 1 - count), after.get(after.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private void compare(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            before.forEach(removed::append);
            after.forEach(added::append);
            return;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && isSame(before.get(i), after.get(j))) {
                keep(after.get(j));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                removed.append(before.get(i++));
            } else {
                added.append(after.get(j++));
            }
        }
    }

    /** How many words the texts from each pair of places on have in common, in order. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void keep(String word) {
        flushChanges();
        same.append(word);
    }

    private void flushChanges() {
        if (!removed.isEmpty() || !added.isEmpty()) {
            flush(Kind.SAME, same);
            flush(Kind.REMOVED, removed);
            flush(Kind.ADDED, added);
        }
    }

    private void flush(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }

    private List<Piece> finished() {
        flushChanges();
        flush(Kind.SAME, same);
        return List.copyOf(pieces);
    }
}
