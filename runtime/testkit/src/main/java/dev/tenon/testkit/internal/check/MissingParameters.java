package dev.tenon.testkit.internal.check;

import dev.tenon.testkit.simulation.Refusal;
import java.util.List;

/** The response to a request that lacks a parameter. */
final class MissingParameters {
    private MissingParameters() {}

    /** The operation's own code for this parameter if the documents have one, else the common one. */
    static Refusal refusal(ErrorTable errors, String parameter) {
        List<String> own = List.of("MissingParameter." + parameter, "Missing" + parameter, parameter + ".Missing");
        return errors.own(own::contains)
                .orElseGet(() -> errors.orElse(
                        "MissingParameter",
                        400,
                        "The input parameter \"" + parameter
                                + "\" that is mandatory for processing this request is not supplied."));
    }
}
