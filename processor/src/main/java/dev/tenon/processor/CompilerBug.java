package dev.tenon.processor;

import dev.tenon.spec.model.Operation;
import java.util.Optional;

/** A mistake of this program, not of the description; says where in the description it showed. */
final class CompilerBug extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CompilerBug(Optional<Operation> operation, RuntimeException cause) {
        super(sentence(operation, cause), cause);
    }

    private static String sentence(Optional<Operation> operation, RuntimeException cause) {
        String place = operation
                .map(found -> found.location() + ": operation " + found.name() + ": ")
                .orElse("");
        return place + "internal error of the Tenon compiler, please report it ("
                + cause.getClass().getSimpleName() + "; -Adebug shows the details)";
    }
}
