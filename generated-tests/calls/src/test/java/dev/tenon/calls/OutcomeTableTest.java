package dev.tenon.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.TransportException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table as a whole. */
final class OutcomeTableTest {
    private static final List<Outcome> ROWS = OutcomeTable.rows();

    @Test
    void everyRowHasAnIdOfItsOwn() {
        assertThat(ROWS.stream().map(Outcome::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyRowProvesAListedFault() {
        assertThat(ROWS)
                .allSatisfy(
                        row -> assertThat(row.rows()).isNotEmpty().allMatch(fault -> fault.matches("[NRDSKC]\\d\\d")));
    }

    @Test
    void theFaultsOfCallsAreAllThere() {
        Set<String> named = ROWS.stream().flatMap(row -> row.rows().stream()).collect(Collectors.toSet());
        assertThat(named)
                .contains("N38", "N39", "N40", "N41", "N42")
                .contains("R22", "R23")
                .contains("D36", "D37", "D38", "D39", "D40", "D41", "D42")
                .contains("S18", "C05");
    }

    @Test
    void everyKindOfFailureIsThere() {
        Set<String> kinds = new HashSet<>();
        ROWS.forEach(row -> kinds.addAll(List.of(row.expected().kind().split("/", -1))));
        assertThat(kinds)
                .containsAll(names(TransportException.Kind.values()))
                .containsAll(names(DecodeException.Kind.values()).stream()
                        // No field of the made-up service is in every response.
                        .filter(kind -> !kind.equals("MISSING"))
                        .toList());
    }

    @Test
    void everyWayOfRepeatingIsThereForEachPhase() {
        assertThat(repeated("DNS", "false")).contains("Buy", "Ping", "BuyWithToken", "Look");
        assertThat(repeated("READ_TIMEOUT", "true")).containsExactlyInAnyOrder("Ping", "BuyWithToken", "Look");
        assertThat(repeated("TRUNCATED", "true")).containsExactlyInAnyOrder("Ping", "BuyWithToken", "Look");
        assertThat(repeated("InternalError", "true")).containsExactlyInAnyOrder("Ping", "BuyWithToken", "Look");
        assertThat(repeated("Throttling", "false")).contains("Buy", "Ping", "BuyWithToken", "Look");
        assertThat(repeated("UNEXPECTED_CONTENT", "true")).isEmpty();
    }

    /** The operations that are repeated after failures of a kind. */
    private static Set<String> repeated(String kind, String processed) {
        return ROWS.stream()
                .filter(row -> row.expected().kind().equals(kind)
                        && row.expected().processed().equals(processed)
                        && !row.expected().attempts().equals("1"))
                .flatMap(row -> row.operations().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
