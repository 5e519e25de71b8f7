package dev.tenon.explorer.internal.call;

import dev.tenon.testkit.scenario.OperationScenario;

/** What the endpoint of this machine is to answer with. */
public sealed interface Wish {
    /** As the description says: a success, unless the request is refused. */
    record Usual() implements Wish {}

    /**
     * A documented error.
     *
     * @param code its code
     */
    record Failure(String code) implements Wish {}

    /**
     * A success in which the last item failed.
     *
     * @param code the code of that item
     */
    record FailedItem(String code) implements Wish {}

    /** Reads the wish of a form. */
    static Wish of(String kind, String code) {
        return switch (kind) {
            case "error" -> new Failure(code);
            case "item" -> new FailedItem(code);
            default -> new Usual();
        };
    }

    /**
     * Tells the endpoint, for the next call.
     *
     * @throws IllegalArgumentException when the operation documents no such code, or no failures of items
     */
    default void tell(OperationScenario scenario) {
        scenario.forget();
        if (this instanceof Failure failure) {
            scenario.fails(failure.code());
        } else if (this instanceof FailedItem item) {
            scenario.failsPartially(item.code());
        }
    }
}
