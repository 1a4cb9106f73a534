package org.openpersonalization.audience.value;

/** How many letters lie between two words: the Levenshtein distance, of their first 100 letters. */
public final class SpellingDistance {

    private static final int MAX_LENGTH = 100;

    private SpellingDistance() {}

    /** The number of letters to add, drop or change. */
    public static int between(String one, String other) {
        String left = one.substring(0, Math.min(one.length(), MAX_LENGTH));
        String right = other.substring(0, Math.min(other.length(), MAX_LENGTH));
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            fill(row, left.charAt(i - 1), right, i);
        }
        return row[right.length()];
    }

    private static void fill(int[] row, char letter, String right, int first) {
        int diagonal = row[0];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (letter == right.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
