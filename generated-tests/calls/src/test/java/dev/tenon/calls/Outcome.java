package dev.tenon.calls;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table: what happens to a call, and how the call must end.
 *
 * @param id names the row
 * @param shows what happens, in words
 * @param rows the faults that the row proves
 * @param operations the operations it is run with
 * @param versions the versions of HTTP it runs over
 * @param maxAttempts how many attempts the client may make; 1 switches retries off
 * @param client what the client is set up with, and what is done to the call
 * @param server what the server does with each request it reads; the last step stands for all further ones
 * @param expected how the call must end
 */
record Outcome(
        String id,
        String shows,
        List<String> rows,
        List<String> operations,
        List<Http> versions,
        int maxAttempts,
        ClientTraits client,
        List<Step> server,
        Expected expected) {
    /** The row with each operation, over each version of HTTP. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String operation : operations) {
            for (Http version : versions) {
                cases.add(new Case(this, operation, version));
            }
        }
        return cases;
    }

    /**
     * A row with one operation, over one version of HTTP.
     *
     * @param outcome the row
     * @param operation the action
     * @param http the version
     */
    record Case(Outcome outcome, String operation, Http http) {
        @Override
        public String toString() {
            return String.join(" ", outcome.rows()) + " " + outcome.shows() + " (" + outcome.id() + ", " + operation
                    + ", " + http + ")";
        }
    }
}
