package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.WordDiff.Kind;
import org.openpersonalization.consent.WordDiff.Piece;

class WordDiffTest {

    @Test
    void removedWordStandsBeforeTheAddedOne() {
        assertThat(between("We keep pages for 30 days.", "We keep pages and clicks for 60 days."))
                .containsExactly(
                        new Piece(Kind.SAME, "We keep pages"),
                        new Piece(Kind.ADDED, " and clicks"),
                        new Piece(Kind.SAME, " for"),
                        new Piece(Kind.REMOVED, " 30"),
                        new Piece(Kind.ADDED, " 60"),
                        new Piece(Kind.SAME, " days."));
    }

    @Test
    void punctuationIsAWordOfItsOwn() {
        assertThat(between("choose or order what", "choose, order what"))
                .containsExactly(
                        new Piece(Kind.SAME, "choose"),
                        new Piece(Kind.REMOVED, " or"),
                        new Piece(Kind.ADDED, ","),
                        new Piece(Kind.SAME, " order what"));
    }

    @Test
    void scriptsWithoutSpacesAreComparedByLetter() {
        assertThat(between("保存30天", "保存60天"))
                .containsExactly(
                        new Piece(Kind.SAME, "保存"),
                        new Piece(Kind.REMOVED, "30"),
                        new Piece(Kind.ADDED, "60"),
                        new Piece(Kind.SAME, "天"));
    }

    @Test
    void textsThatDifferInWhiteSpaceAloneAreTheSame() {
        assertThat(between("One  two\nthree", "One two three")).containsExactly(new Piece(Kind.SAME, "One two three"));
        assertThat(between("", "")).isEmpty();
    }

    @Test
    void emptyTextIsRemovedOrAddedAsAWhole() {
        assertThat(between("", "All new")).containsExactly(new Piece(Kind.ADDED, "All new"));
        assertThat(between("All gone", "")).containsExactly(new Piece(Kind.REMOVED, "All gone"));
    }

    @Test
    void bothTextsCanBeReadFromThePieces() {
        Random random = new Random(20);
        for (int i = 0; i < 500; i++) {
            String older = text(random);
            String newer = text(random);

            List<Piece> pieces = between(older, newer);

            assertThat(without(pieces, Kind.ADDED)).isEqualTo(older.replace(" ", ""));
            assertThat(without(pieces, Kind.REMOVED)).isEqualTo(newer.replace(" ", ""));
        }
    }

    @Test
    void textsBeyondTheLimitAreReplacedBetweenTheirCommonEnds() {
        String older = "Start " + "old ".repeat(1_500) + "end";
        String newer = "Start " + "old new ".repeat(1_000) + "end";

        assertThat(between(older, newer))
                .extracting(Piece::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }

    private static List<Piece> between(String older, String newer) {
        return WordDiff.between(older, newer);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(word -> List.of("a", "b", "c", "d,").get(word))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining())
                .replace(" ", "");
    }
}
