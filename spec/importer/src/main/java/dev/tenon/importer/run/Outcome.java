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
 * @param skipped the files that are no sources, one line each
 * @param problems what could not be read, or had to be guessed
 * @param disagreements where sources disagree
 * @param failures files that could not be merged or written, one line each
 */
public record Outcome(
        int files,
        int operations,
        List<Integer> counts,
        List<String> written,
        int unchanged,
        List<String> skipped,
        List<Problem> problems,
        List<Disagreement> disagreements,
        List<String> failures) {}
