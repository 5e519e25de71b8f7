package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code invalid} is refused with exactly the text beside it. */
class InvalidDescriptionsTest {
    static List<Corpus.Case> invalid() {
        return Corpus.invalid();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void saysExactlyWhatIsWrong(Corpus.Case each) {
        Corpus.assertReported(each);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void saysItOnOneLineWithPlaceAndIdentifier(Corpus.Case each) {
        assertThat(each.load().diagnostics())
                .allSatisfy(diagnostic -> assertThat(diagnostic.toString())
                        .matches("\\[SPEC-[0-9]{3}] [^:]+\\.yaml:[0-9]+:[0-9]+: \\P{Cntrl}+"));
    }

    @Test
    @DisplayName("Y01 an unknown key is refused, and the key that was meant is named")
    void namesTheKeyThatWasMeant() {
        Corpus.ofRow("Y01").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y02 a key that stands twice in a mapping is refused with both places")
    void reportsADuplicateKeyWithBothPlaces() {
        Corpus.ofRow("Y02").forEach(Corpus::assertReported);
        assertBothPlaces("Y02");
    }

    @Test
    @DisplayName("Y03 an operation, parameter, field or error row that is described twice is refused with both places")
    void reportsADuplicateDescriptionWithBothPlaces() {
        Corpus.ofRow("Y03").forEach(Corpus::assertReported);
        assertBothPlaces("Y03");
    }

    @Test
    @DisplayName("Y04 a value of the wrong kind is refused, saying what was expected and what was found")
    void saysWhatWasExpectedAndFound() {
        Corpus.ofRow("Y04").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y05 a missing key, an empty file, only comments, a scalar root and two documents are named")
    void namesWhatIsMissing() {
        Corpus.ofRow("Y05").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y06 a tab in the indentation or after a dash is refused with its place")
    void reportsTabsInIndentation() {
        Corpus.ofRow("Y06").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y07 broken syntax is refused where it fails and where that began")
    void reportsBrokenSyntaxWithBothPlaces() {
        Corpus.ofRow("Y07").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y10 anchors, aliases, recursion and merge keys are refused with their places")
    void refusesAnchorsAliasesAndMergeKeys() {
        Corpus.ofRow("Y10").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y13 tags and directives are refused")
    void refusesTagsAndDirectives() {
        Corpus.ofRow("Y13").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("Y18 two operations that would be one file, one type or one member are refused with both places")
    void refusesOperationsThatShareAFileTypeOrMember() {
        Corpus.ofRow("Y18").forEach(Corpus::assertReported);
        assertBothPlaces("Y18");
    }

    @Test
    @DisplayName("Y24 a missing, unknown or newer version of the language is reported with what to do")
    void refusesUnknownLanguageVersions() {
        Corpus.ofRow("Y24").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName("R24 a wildcard without a prefix is refused")
    void refusesWildcardsWithoutAPrefix() {
        Corpus.ofRow("R24").forEach(Corpus::assertReported);
    }

    @Test
    @DisplayName(
            "Y29 an unlisted file, a status of success in an error row, a port that is none, a Code or Success that"
                    + " no rule is about are reported with their places")
    void reportsWhatWouldPassInSilence() {
        Corpus.ofRow("Y29").forEach(Corpus::assertReported);
    }

    private static void assertBothPlaces(String row) {
        assertThat(Corpus.ofRow(row))
                .allSatisfy(each -> assertThat(each.load().diagnostics())
                        .as(each.toString())
                        .allSatisfy(
                                diagnostic -> assertThat(diagnostic.second()).isPresent()));
    }
}
