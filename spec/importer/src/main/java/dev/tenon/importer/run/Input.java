package dev.tenon.importer.run;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.service.Product;

/** What one input file turned out to be. */
public sealed interface Input {
    /** Gives the file as the user wrote it. */
    String file();

    /**
     * A source of an operation.
     *
     * @param file the file
     * @param facts what it says
     */
    record Operation(String file, OperationFacts facts) implements Input {}

    /**
     * The metadata of a product.
     *
     * @param file the file
     * @param product the product
     */
    record Service(String file, Product product) implements Input {}

    /**
     * A file that is neither, or an operation that cannot be described.
     *
     * @param file the file
     * @param reason why, in one line
     */
    record Skipped(String file, String reason) implements Input {
        /** Gives {@code file: reason}. */
        @Override
        public String toString() {
            return file + ": " + reason;
        }
    }
}
