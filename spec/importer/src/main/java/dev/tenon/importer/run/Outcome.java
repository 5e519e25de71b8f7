package dev.tenon.importer.run;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.text.Problem;
import java.util.List;

/**
 * The result of a run.
 *
 * @param files how many files were read
 * @param operations how many operations they describe
 * @param counts how many parameters, fields of responses and error rows the descriptions hold, in this order
 * @param written the files written, new or changed
 * @param unchanged how many files already said everything
 * @param passedOver the files and operations that are not sources
 * @param problems what could not be read, or had to be guessed
 * @param disagreements where sources disagree
 * @param toFillIn lines of the service file that a person has to fill in
 * @param failures files that could not be merged or written, one line each
 */
public record Outcome(
        int files,
        int operations,
        List<Integer> counts,
        List<String> written,
        int unchanged,
        List<Input.Skipped> passedOver,
        List<Problem> problems,
        List<Disagreement> disagreements,
        List<String> toFillIn,
        List<String> failures) {
    /** Returns the files and operations that are not sources, one line each. */
    public List<String> skipped() {
        return passedOver.stream().map(Input.Skipped::toString).toList();
    }
}
